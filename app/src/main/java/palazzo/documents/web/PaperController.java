// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.documents.domain.SigningDesk;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** One paper of the folder, read beside the others that wait; checked, signed, returned. */
@Controller
@AnyStaff
public class PaperController {

    private static final String TEMPLATE = "documents/paper";

    private final PaperPages pages;
    private final SigningDesk desk;
    private final Problems.Sayer sayer;

    PaperController(PaperPages pages, SigningDesk desk, Problems.Sayer sayer) {
        this.pages = pages;
        this.desk = desk;
        this.sayer = sayer;
    }

    /**
     * What is to be mended, and by whom.
     *
     * @param step how many acts the reader saw done
     * @param to the earlier step it goes back to; null to who prepared it
     */
    public record ReturnForm(
            int step,
            @NotBlank @Size(max = 1000) @Nullable String reason,
            @Nullable Integer to) {

        String said() {
            return reason == null ? "" : reason.replace("\0", "").strip();
        }
    }

    @GetMapping("/folder/{id}")
    ModelAndView paper(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, pages.of(id));
    }

    @PostMapping("/folder/{id}/steps")
    ModelAndView pass(@PathVariable UUID id, @RequestParam int step, RedirectAttributes redirect) {
        String next = pages.after(id);
        try {
            desk.pass(id, step);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.of(id).refused(sayer.of(refusal), ""));
        } catch (Stale changed) {
            return Pages.with(HttpStatus.CONFLICT, TEMPLATE, pages.changed(id, step));
        }
        Notice.on(redirect, "documents.folder.passed_one", pages.title(id));
        return new ModelAndView("redirect:" + next);
    }

    @PostMapping("/folder/{id}/return")
    ModelAndView giveBack(
            @PathVariable UUID id,
            @Valid @ModelAttribute ReturnForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        String reason = form.said();
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, pages.of(id).refused(sayer.of(binding), reason));
        }
        String next = pages.after(id);
        try {
            giveBack(id, form);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.of(id).refused(sayer.of(refusal), reason));
        } catch (Stale changed) {
            return Pages.with(HttpStatus.CONFLICT, TEMPLATE, pages.changed(id, form.step()));
        }
        Notice.on(redirect, "documents.folder.returned_one", pages.title(id));
        return new ModelAndView("redirect:" + next);
    }

    private void giveBack(UUID id, ReturnForm form) {
        if (form.to() == null) {
            desk.giveBack(id, form.step(), form.said());
        } else {
            desk.giveBack(id, form.step(), form.said(), form.to());
        }
    }
}
