// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.LetterReading;
import palazzo.correspondence.domain.Threading;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** What a letter goes on from, said by a person in one click. */
@Controller
@AnyStaff
public class ThreadController {

    private final Threading threading;
    private final LetterReading reading;
    private final LetterPages pages;
    private final Problems.Sayer sayer;

    ThreadController(Threading threading, LetterReading reading, LetterPages pages, Problems.Sayer sayer) {
        this.threading = threading;
        this.reading = reading;
        this.pages = pages;
        this.sayer = sayer;
    }

    /** @param answers the letter it goes on from @param from {@code triage} leads back there */
    @PostMapping("/letters/{id}/thread")
    Object tie(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID answers,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes redirect) {
        if (answers == null) {
            throw new NotFound("letter that " + id + " goes on from");
        }
        try {
            threading.tie(id, answers);
        } catch (Refusal refusal) {
            return Pages.refused(
                    "correspondence/letter",
                    pages.page(reading.read(id), "", null).with(sayer.of(refusal), null));
        }
        Notice.on(redirect, "letters.tied");
        return back(id, from);
    }

    @DeleteMapping("/letters/{id}/thread")
    String untie(@PathVariable UUID id, @RequestParam(defaultValue = "") String from, RedirectAttributes redirect) {
        threading.untie(id);
        Notice.on(redirect, "letters.untied");
        return back(id, from);
    }

    private static String back(UUID id, String from) {
        return "redirect:" + (from.equals("triage") ? "/triage/" : "/letters/") + id;
    }
}
