// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.AskedOffices;
import palazzo.correspondence.domain.LetterReading;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** What an office answered goes into the reply. */
@Controller
@AnyStaff
public class AskedOfficesController {

    private final AskedOffices asked;
    private final LetterReading reading;
    private final LetterPages pages;
    private final Problems.Sayer sayer;

    AskedOfficesController(AskedOffices asked, LetterReading reading, LetterPages pages, Problems.Sayer sayer) {
        this.asked = asked;
        this.reading = reading;
        this.pages = pages;
        this.sayer = sayer;
    }

    @PostMapping("/letters/{id}/reply/inquiries/{inquiry}")
    Object take(@PathVariable UUID id, @PathVariable UUID inquiry, RedirectAttributes redirect) {
        try {
            List<String> behind = asked.take(id, inquiry);
            if (behind.isEmpty()) {
                Notice.on(redirect, "letters.answer_taken");
            } else {
                Notice.on(redirect, "letters.answer_taken_in_part", String.join(", ", behind));
            }
            return "redirect:/letters/" + id + "#reply";
        } catch (Refusal refusal) {
            return Pages.refused(
                    "correspondence/letter",
                    pages.page(reading.read(id), "", null).with(sayer.of(refusal), null));
        }
    }
}
