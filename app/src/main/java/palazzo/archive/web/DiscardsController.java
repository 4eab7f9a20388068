// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.archive.domain.Discards;
import palazzo.archive.domain.Discards.Decided;
import palazzo.archive.domain.Discards.Proposed;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** What the retention plan would let go, and what a person decides about it. */
@Controller
@Competence("AAG-02")
public class DiscardsController {

    private static final String TEMPLATE = "archive/discards";

    private final Discards discards;
    private final Problems.Sayer sayer;

    DiscardsController(Discards discards, Problems.Sayer sayer) {
        this.discards = discards;
        this.sayer = sayer;
    }

    /** What is decided. @param discard else the file is kept */
    public record DecisionForm(
            @Nullable Boolean discard,
            @Size(max = 200) @Nullable String leave,
            @NotBlank @Size(max = 1000) @Nullable String reason) {

        /** Whether it was ticked. */
        public boolean isDiscard() {
            return Boolean.TRUE.equals(discard);
        }

        String leaveText() {
            return DossierDeskController.DossierForm.text(leave);
        }

        String reasonText() {
            return DossierDeskController.DossierForm.text(reason);
        }
    }

    /** @param asked the file whose form was sent and refused; null for none */
    public record DiscardsPage(
            List<Proposed> proposed,
            List<Decided> decided,
            @Nullable UUID asked,
            DecisionForm form,
            Problems problems) {

        /** What is typed at a file: nothing but at the one that was refused. */
        public DecisionForm form(UUID id) {
            return id.equals(asked) ? form : new DecisionForm(false, "", "");
        }

        /** What is wrong at a file. */
        public Problems problems(UUID id) {
            return id.equals(asked) ? problems : Problems.none();
        }
    }

    @GetMapping("/archive/discards")
    ModelAndView list() {
        return Pages.show(TEMPLATE, page(null, new DecisionForm(false, "", ""), Problems.none()));
    }

    @PostMapping("/archive/discards/{id}")
    ModelAndView decide(
            @PathVariable UUID id,
            @Valid @ModelAttribute DecisionForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(id, form, sayer.of(binding)));
        }
        try {
            discards.decide(id, form.isDiscard(), form.leaveText(), form.reasonText());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(id, form, sayer.of(refusal)));
        }
        Notice.on(redirect, "archive.decided_now");
        return new ModelAndView("redirect:/archive/discards");
    }

    private DiscardsPage page(@Nullable UUID asked, DecisionForm form, Problems problems) {
        return new DiscardsPage(discards.proposed(), discards.decided(), asked, form, problems);
    }
}
