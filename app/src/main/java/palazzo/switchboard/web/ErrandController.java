// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.switchboard.domain.CallReading;
import palazzo.switchboard.domain.Errand;
import palazzo.switchboard.domain.ErrandDesk;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** What a call left to be done: taken, tried, ended, by whoever has it. */
@Controller
@AnyStaff
public class ErrandController {

    private final ErrandDesk desk;
    private final CallReading reading;
    private final NotedPages pages;
    private final Problems.Sayer sayer;

    ErrandController(ErrandDesk desk, CallReading reading, NotedPages pages, Problems.Sayer sayer) {
        this.desk = desk;
        this.reading = reading;
        this.pages = pages;
        this.sayer = sayer;
    }

    /** How a try went. */
    public record AttemptForm(@Nullable @Size(max = 500) String words) {}

    /** How it ended. */
    public record ClosingForm(
            @NotNull Errand.Result result,
            @Nullable @Size(max = 2000) String words) {}

    @PostMapping("/switchboard/calls/{id}/errand/taking")
    Object take(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(id, "", "errand.taken", redirect, () -> desk.take(id));
    }

    @PostMapping("/switchboard/calls/{id}/errand/attempts")
    Object attempt(
            @PathVariable UUID id,
            @Valid @ModelAttribute AttemptForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        String words = CallForm.said(form.words());
        return binding.hasErrors()
                ? refused(id, words, binding)
                : done(id, words, "errand.tried", redirect, () -> desk.notReached(id, words));
    }

    @PostMapping("/switchboard/calls/{id}/errand/closing")
    Object close(
            @PathVariable UUID id,
            @Valid @ModelAttribute ClosingForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        String words = CallForm.said(form.words()).replace("\r\n", "\n");
        return binding.hasErrors()
                ? refused(id, words, binding)
                : done(id, words, "errand.closed", redirect, () -> desk.close(id, form.result(), words));
    }

    private Object refused(UUID id, String words, BindingResult binding) {
        return Pages.refused(NotedPages.TEMPLATE, pages.of(id, words, sayer.of(binding)));
    }

    private Object done(UUID id, String typed, String notice, RedirectAttributes redirect, Runnable act) {
        String path = reading.read(id).call().path();
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(NotedPages.TEMPLATE, pages.of(id, typed, sayer.of(refusal)));
        }
        Notice.on(redirect, notice);
        return "redirect:" + path;
    }
}
