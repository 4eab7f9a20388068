// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.Archiving;
import palazzo.correspondence.domain.LetterReading;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** A finished letter is laid into its file. */
@Controller
@AnyStaff
public class ArchivingController {

    private final Archiving archiving;
    private final LetterReading reading;
    private final LetterPages pages;
    private final Problems.Sayer sayer;

    ArchivingController(Archiving archiving, LetterReading reading, LetterPages pages, Problems.Sayer sayer) {
        this.archiving = archiving;
        this.reading = reading;
        this.pages = pages;
        this.sayer = sayer;
    }

    /** @param dossier code of the file */
    @PostMapping("/letters/{id}/filing")
    Object archive(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String dossier, RedirectAttributes redirect) {
        try {
            archiving.archive(id, dossier);
        } catch (Refusal refusal) {
            return Pages.refused(
                    "correspondence/letter",
                    pages.page(reading.read(id), "", null).with(sayer.of(refusal), null));
        }
        Notice.on(redirect, "letters.filed", dossier);
        return "redirect:/letters/" + id;
    }
}
