// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.LetterReading;
import palazzo.correspondence.domain.PaperAnswers;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** An answer that the post brought back is printed for another envelope. */
@Controller
@AnyStaff
public class PaperAnswerController {

    private final PaperAnswers answers;
    private final LetterReading reading;
    private final LetterPages pages;
    private final Problems.Sayer sayer;

    PaperAnswerController(PaperAnswers answers, LetterReading reading, LetterPages pages, Problems.Sayer sayer) {
        this.answers = answers;
        this.reading = reading;
        this.pages = pages;
        this.sayer = sayer;
    }

    /** @param dispatch which of several; null for the first @param address lines of the envelope, the name first */
    @PostMapping("/letters/{id}/envelope")
    Object again(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID dispatch,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes redirect) {
        try {
            answers.again(id, dispatch, address);
        } catch (Refusal refusal) {
            return Pages.refused(
                    "correspondence/letter",
                    pages.page(reading.read(id), "", null).with(sayer.of(refusal), null));
        }
        Notice.on(redirect, "letters.printed_again");
        return "redirect:/letters/" + id;
    }
}
