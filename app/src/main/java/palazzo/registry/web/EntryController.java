// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Competence;
import palazzo.registry.domain.RegistryDesk;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** One entry of the registry; it is annulled, never changed. */
@Controller
public class EntryController {

    private static final String TEMPLATE = "registry/entry";
    private static final String ENTRY = "/registry/{year:\\d{4}}/{number:\\d{1,9}}";

    private final EntryPages pages;
    private final RegistryDesk desk;
    private final Problems.Sayer sayer;

    EntryController(EntryPages pages, RegistryDesk desk, Problems.Sayer sayer) {
        this.pages = pages;
        this.desk = desk;
        this.sayer = sayer;
    }

    /**
     * What an annulment wants.
     *
     * @param measure number and date of the authorisation
     */
    public record AnnulmentForm(
            @NotBlank @Size(max = 200) @Nullable String measure,
            @NotBlank @Size(max = 1000) @Nullable String reason) {

        /** Nothing typed yet. */
        static final AnnulmentForm EMPTY = new AnnulmentForm("", "");

        String measureText() {
            return text(measure);
        }

        String reasonText() {
            return text(reason);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.replace("\0", "").strip();
        }
    }

    @GetMapping(ENTRY)
    @AnyStaff
    ModelAndView entry(@PathVariable int year, @PathVariable long number) {
        return Pages.show(TEMPLATE, pages.of(year, number, AnnulmentForm.EMPTY, Problems.none()));
    }

    @PostMapping(ENTRY + "/annulment")
    @Competence("AAG-02")
    ModelAndView annul(
            @PathVariable int year,
            @PathVariable long number,
            @Valid @ModelAttribute AnnulmentForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, pages.of(year, number, form, sayer.of(binding)));
        }
        try {
            desk.annul(year, number, form.measureText(), form.reasonText());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.of(year, number, form, sayer.of(refusal)));
        }
        Notice.on(redirect, "registry.annulled_now", "%07d/%d".formatted(number, year));
        return new ModelAndView("redirect:/registry/" + year + "/" + number);
    }
}
