// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Charts;
import palazzo.organisation.Holding;
import palazzo.organisation.People;
import palazzo.organisation.Unit;
import palazzo.organisation.WhoActs;
import palazzo.organisation.domain.SecondFactor;
import palazzo.ui.Fact;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;

/** One's own settings: who one is here today, log-in, language, keyboard. */
@Controller
@AnyStaff
public class MeController {

    private final WhoActs whoActs;
    private final Charts charts;
    private final Today today;
    private final People people;
    private final LoginProgress progress;
    private final SecondFactor secondFactor;

    MeController(
            WhoActs whoActs,
            Charts charts,
            Today today,
            People people,
            LoginProgress progress,
            SecondFactor secondFactor) {
        this.whoActs = whoActs;
        this.charts = charts;
        this.today = today;
        this.people = people;
        this.progress = progress;
        this.secondFactor = secondFactor;
    }

    /**
     * @param posts held today
     * @param ownPassword false for who comes through an identity provider
     * @param recoveryCodes how many are left; -1 while there is no second factor
     */
    public record MePage(String name, List<Fact> posts, boolean ownPassword, int recoveryCodes) {}

    @GetMapping("/me")
    ModelAndView me(Locale locale) {
        Actor actor = whoActs.now();
        return Pages.show(
                "organisation/me",
                new MePage(
                        actor.name(),
                        actor.holdings().stream()
                                .map(held -> fact(held, locale))
                                .toList(),
                        progress.account().isPresent(),
                        secondFactor.recoveryCodesLeft(actor.required())));
    }

    private Fact fact(Holding held, Locale locale) {
        String unit = charts.on(today.date())
                .unit(held.unit())
                .map((Unit each) -> each.name(locale))
                .orElse("");
        Phrase post = Phrase.of("post." + held.kind());
        Phrase where = held.insteadOf() == null
                ? Phrase.plain(unit)
                : Phrase.of("me.instead", unit, people.name(held.insteadOf()));
        return new Fact(post, where);
    }
}
