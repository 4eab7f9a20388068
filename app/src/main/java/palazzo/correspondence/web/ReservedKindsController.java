// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.ReservedKind;
import palazzo.correspondence.domain.ReservedKinds;
import palazzo.correspondence.domain.ReservedKinds.Readers;
import palazzo.kernel.Today;
import palazzo.organisation.Administrators;
import palazzo.organisation.People;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;

/** Whom the city names for each kind of reserved post. Nothing of that post is shown here. */
@Controller
@Administrators
public class ReservedKindsController {

    private final ReservedKinds kinds;
    private final People people;
    private final Today today;

    ReservedKindsController(ReservedKinds kinds, People people, Today today) {
        this.kinds = kinds;
        this.people = people;
        this.today = today;
    }

    /** @param people who is on duty */
    public record KindsPage(List<KindForm> kinds, List<Choice> people) {}

    /** @param named whether anybody sees it */
    public record KindForm(ReservedKind kind, int version, boolean mayor, Collection<String> chosen, boolean named) {}

    @GetMapping("/reserved-kinds")
    ModelAndView all() {
        List<Choice> onDuty = people.onDuty(today.date()).stream()
                .map(each -> new Choice(String.valueOf(each.person()), Phrase.plain(each.name())))
                .toList();
        return Pages.show(
                "correspondence/reservedKinds",
                new KindsPage(
                        kinds.all().stream().map(ReservedKindsController::form).toList(), onDuty));
    }

    @PostMapping("/reserved-kinds/{kind}")
    String choose(
            @PathVariable ReservedKind kind,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean mayor,
            @RequestParam(defaultValue = "") List<UUID> people,
            RedirectAttributes redirect) {
        kinds.choose(kind, version, mayor, new HashSet<>(people));
        Notice.on(redirect, "reserved.chosen");
        return "redirect:/reserved-kinds";
    }

    private static KindForm form(Readers readers) {
        return new KindForm(
                readers.kind(),
                readers.version(),
                readers.mayor(),
                readers.people().stream().map(UUID::toString).toList(),
                readers.mayor() || !readers.people().isEmpty());
    }
}
