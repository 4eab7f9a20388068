// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.Destination;
import palazzo.correspondence.domain.LetterReading;
import palazzo.correspondence.domain.Readdressing;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** A reply that could not be delivered goes to the address that somebody has mended. */
@Controller
@AnyStaff
public class ReaddressingController {

    private final Readdressing readdressing;
    private final LetterReading reading;
    private final LetterPages pages;
    private final Problems.Sayer sayer;

    ReaddressingController(Readdressing readdressing, LetterReading reading, LetterPages pages, Problems.Sayer sayer) {
        this.readdressing = readdressing;
        this.reading = reading;
        this.pages = pages;
        this.sayer = sayer;
    }

    /**
     * Sends it there.
     *
     * @param dispatch which of those to whom the letter is answered
     * @param version of it that was read
     * @param address mail address, or lines of the envelope, the name first
     */
    @PostMapping("/letters/{id}/address")
    Object send(
            @PathVariable UUID id,
            @RequestParam UUID dispatch,
            @RequestParam int version,
            @RequestParam Destination.Sort way,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes redirect) {
        try {
            readdressing.send(id, dispatch, version, Destination.typed(way, address));
        } catch (Refusal refusal) {
            return Pages.refused(
                    "correspondence/letter",
                    pages.page(reading.read(id), "", null)
                            .readdressing(dispatch, new LetterPage.Elsewhere(way.name(), address))
                            .with(sayer.of(refusal), null));
        }
        Notice.on(redirect, "letters.readdressed." + way);
        return "redirect:/letters/" + id;
    }
}
