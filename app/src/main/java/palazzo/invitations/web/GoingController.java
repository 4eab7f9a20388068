// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.invitations.domain.Delegation.Answered;
import palazzo.invitations.domain.Going;
import palazzo.kernel.Refusal;
import palazzo.organisation.PersonalLink;
import palazzo.ui.Fact;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/**
 * Whoever was asked to go in place of the Mayor says so here, without an account. Looking changes nothing: scanners of mail
 * open every link, and press nothing that is a form.
 */
@Controller
@PersonalLink
public class GoingController {

    private static final String TEMPLATE = "invitations/going";

    private final Going going;
    private final Problems.Sayer sayer;

    GoingController(Going going, Problems.Sayer sayer) {
        this.going = going;
        this.sayer = sayer;
    }

    /** @param state what was said, or that the link is over; null while it can be answered */
    public record GoingPage(
            String path,
            String name,
            Phrase title,
            List<Fact> facts,
            Phrase until,
            @Nullable Phrase state,
            Problems problems) {}

    @GetMapping("/public/delegations/{token}")
    ModelAndView ask(@PathVariable String token) {
        return Pages.show(TEMPLATE, page(token, Problems.none()));
    }

    @PostMapping("/public/delegations/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String goes,
            @RequestParam(defaultValue = "") String words) {
        try {
            if (!goes.equals("yes") && !goes.equals("no")) {
                throw new Refusal("goes/invitation.yes_or_no");
            }
            going.answer(token, goes.equals("yes"), words);
        } catch (Refusal refusal) {
            return Pages.with(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page(token, sayer.of(refusal)));
        }
        return Pages.show(TEMPLATE, page(token, Problems.none()));
    }

    private GoingPage page(String token, Problems problems) {
        Going.Asked asked = going.asked(token);
        var it = asked.invitation();
        List<Fact> facts = new java.util.ArrayList<>();
        facts.add(new Fact(Phrase.of("invitation.host"), Phrase.plain(it.hostName())));
        facts.add(new Fact(Phrase.of("invitation.when"), Said.when(it.details())));
        if (!it.details().place().isBlank()) {
            facts.add(new Fact(
                    Phrase.of("invitation.place"), Phrase.plain(it.details().place())));
        }
        if (!it.details().asked().isBlank()) {
            facts.add(new Fact(
                    Phrase.of("invitation.asked"), Phrase.plain(it.details().asked())));
        }
        return new GoingPage(
                "/public/delegations/" + token,
                asked.delegation().name(),
                Phrase.plain(it.details().title()),
                facts,
                Phrase.of("invitation.link_until", asked.delegation().expiresAt()),
                state(asked),
                problems);
    }

    private static @Nullable Phrase state(Going.Asked asked) {
        Answered answer = asked.delegation().answer();
        if (answer == Answered.YES || answer == Answered.NO) {
            return Phrase.of("invitation.link." + answer);
        }
        return asked.open() ? null : Phrase.of("invitation.link.OVER");
    }
}
