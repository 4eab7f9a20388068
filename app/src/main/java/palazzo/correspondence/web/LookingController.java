// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import palazzo.correspondence.domain.WhoLooks;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.People;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;

/** Who else looks at a letter, asked again while one looks at it. */
@Controller
@AnyStaff
public class LookingController {

    private final WhoLooks looking;
    private final People people;

    LookingController(WhoLooks looking, People people) {
        this.looking = looking;
        this.people = people;
    }

    /** @param others in a sentence; null for nobody */
    public record Looked(@Nullable Phrase others) {}

    /** The sentence alone for the page that asks for it; the letter for anybody else. */
    @GetMapping("/letters/{id}/onlookers")
    ModelAndView look(
            @PathVariable UUID id, @RequestHeader(name = "HX-Request", required = false) @Nullable String asked) {
        return asked == null
                ? new ModelAndView("redirect:/letters/" + id)
                : Pages.show("correspondence/onlookers", new Looked(said(looking.at(id))));
    }

    private @Nullable Phrase said(List<UUID> others) {
        return others.isEmpty()
                ? null
                : Phrase.of(
                        "letters.looked_at", others.stream().map(people::name).collect(Collectors.joining(", ")));
    }
}
