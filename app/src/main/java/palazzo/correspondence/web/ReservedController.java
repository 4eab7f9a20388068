// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.ReservedKind;
import palazzo.correspondence.domain.ReservedDesk;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Competence;
import palazzo.organisation.People;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Closed envelopes: a number and a day, and nothing of what they hold. */
@Controller
public class ReservedController {

    private static final String TEMPLATE = "correspondence/reserved";

    private final ReservedDesk desk;
    private final People people;
    private final Ids ids;
    private final Today today;
    private final Problems.Sayer sayer;

    ReservedController(ReservedDesk desk, People people, Ids ids, Today today, Problems.Sayer sayer) {
        this.desk = desk;
        this.people = people;
        this.ids = ids;
        this.today = today;
        this.sayer = sayer;
    }

    /** What is typed in, with what is wrong with it. */
    public record ReservedPage(
            String key, String kind, List<Choice> kinds, String addressee, List<Choice> people, Problems problems) {}

    @Competence("URC-01")
    @GetMapping("/letters/reserved/new")
    ModelAndView form() {
        return Pages.show(TEMPLATE, page(ids.next().toString(), "", "", Problems.none()));
    }

    @Competence("URC-01")
    @PostMapping("/letters/reserved")
    Object register(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String addressee,
            RedirectAttributes redirect) {
        try {
            String number = desk.register(uuid(key, "reserved.key").toString(), kind(kind), person(addressee));
            Notice.on(redirect, number.isEmpty() ? "reserved.to_come" : "reserved.registered", number);
            return "redirect:/letters/reserved/new";
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(key, kind, addressee, sayer.of(refusal)));
        }
    }

    @AnyStaff
    @PostMapping("/letters/{id}/reserved-taking")
    String take(@PathVariable UUID id, RedirectAttributes redirect) {
        desk.take(id);
        Notice.on(redirect, "reserved.taken");
        return "redirect:/letters/" + id;
    }

    private ReservedPage page(String key, String kind, String addressee, Problems problems) {
        return new ReservedPage(key, kind, kinds(), addressee, people(), problems);
    }

    private static List<Choice> kinds() {
        return Arrays.stream(ReservedKind.values())
                .map(each -> new Choice(
                        each.name(), Phrase.of("reserved.kind." + each), Phrase.of("reserved.norm", each.norm())))
                .toList();
    }

    private List<Choice> people() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of("reserved.to_whom_named")));
        people.onDuty(today.date())
                .forEach(each -> choices.add(new Choice(String.valueOf(each.person()), Phrase.plain(each.name()))));
        return choices;
    }

    private static ReservedKind kind(String name) {
        return Arrays.stream(ReservedKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("kind/reserved.kind"));
    }

    private static @Nullable UUID person(String typed) {
        return Optional.of(typed)
                .filter(text -> !text.isEmpty())
                .map(text -> uuid(text, "addressee/reserved.not_on_duty"))
                .orElse(null);
    }

    private static UUID uuid(String text, String refusal) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(refusal);
        }
    }
}
