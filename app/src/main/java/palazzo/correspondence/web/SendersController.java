// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.LetterReading;
import palazzo.correspondence.domain.SenderRole;
import palazzo.correspondence.domain.Senders;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Who stands behind a letter, in which part. */
@Controller
@AnyStaff
public class SendersController {

    private final Senders senders;
    private final LetterReading reading;
    private final LetterPages pages;
    private final Problems.Sayer sayer;

    SendersController(Senders senders, LetterReading reading, LetterPages pages, Problems.Sayer sayer) {
        this.senders = senders;
        this.reading = reading;
        this.pages = pages;
        this.sayer = sayer;
    }

    /** @param from {@code triage} leads back there */
    @PostMapping("/letters/{id}/senders")
    Object add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "ON_BEHALF") SenderRole role,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes redirect) {
        try {
            senders.add(id, name, address, role);
        } catch (Refusal refusal) {
            return Pages.refused(
                    "correspondence/letter",
                    pages.page(reading.read(id), "", null).with(sayer.of(refusal), null));
        }
        Notice.on(redirect, "letters.sender_added", name);
        return back(id, from);
    }

    @DeleteMapping("/letters/{id}/senders/{party}")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID party,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes redirect) {
        senders.remove(id, party);
        Notice.on(redirect, "letters.sender_removed");
        return back(id, from);
    }

    static String back(UUID id, String from) {
        return "redirect:" + (from.equals("triage") ? "/triage/" : "/letters/") + id;
    }
}
