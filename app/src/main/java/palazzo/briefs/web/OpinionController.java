// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.briefs.domain.Contribution;
import palazzo.briefs.domain.ContributionDesk;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Opinions that the law wants: whoever was asked has the link, and says who they are by logging in. */
@Controller
@AnyStaff
public class OpinionController {

    private static final String TEMPLATE = "briefs/opinion";

    private final ContributionDesk desk;
    private final Problems.Sayer sayer;

    OpinionController(ContributionDesk desk, Problems.Sayer sayer) {
        this.desk = desk;
        this.sayer = sayer;
    }

    /** A question. @param open whether it is awaited */
    public record Line(UUID id, String question, Phrase due, boolean open, String typed) {}

    /** All opinions that are owed at an address. */
    public record OpinionPage(String path, List<Line> lines, Problems problems) {}

    @GetMapping("/briefs/opinions/{token}")
    ModelAndView read(@PathVariable String token) {
        return Pages.show(TEMPLATE, page(token, "", Problems.none()));
    }

    @PostMapping("/briefs/opinions/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "") String answer) {
        try {
            if (id == null) {
                throw new Refusal("answer/contribution.empty");
            }
            desk.answerFormally(token, id, answer);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(token, answer, sayer.of(refusal)));
        }
        return Pages.show(TEMPLATE, page(token, "", Problems.none()));
    }

    private OpinionPage page(String token, String typed, Problems problems) {
        return new OpinionPage(
                "/briefs/opinions/" + token,
                desk.asked(token).stream()
                        .filter(Contribution::formal)
                        .map(it -> new Line(
                                it.id(), it.question(), Phrase.of("contribution.due", it.due()), it.isOpen(), typed))
                        .toList(),
                problems);
    }
}
