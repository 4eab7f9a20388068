// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Administrators;
import palazzo.organisation.domain.PeopleRegister;
import palazzo.organisation.domain.SubstitutionRegister;
import palazzo.organisation.domain.SubstitutionRegister.Substitution;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Who acts in place of whom, within which dates. */
@Controller
@Administrators
public class SubstitutionController {

    private static final String TEMPLATE = "organisation/substitutions";

    private final SubstitutionRegister substitutions;
    private final PeopleRegister people;
    private final Today today;
    private final Problems.Sayer sayer;

    SubstitutionController(
            SubstitutionRegister substitutions, PeopleRegister people, Today today, Problems.Sayer sayer) {
        this.substitutions = substitutions;
        this.people = people;
        this.today = today;
        this.sayer = sayer;
    }

    /** A substitution to be set, as typed. */
    public record SubstitutionForm(
            @NotNull @Nullable UUID absent,
            @NotNull @Nullable UUID substitute,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate firstDay,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate lastDay,

            @Nullable @Size(max = 300) String reason) {}

    /** @param today by which a substitution holds or not */
    public record SubstitutionsPage(
            List<Substitution> all, LocalDate today, SubstitutionForm form, Problems problems, List<Choice> people) {}

    @GetMapping("/admin/substitutions")
    ModelAndView list() {
        return Pages.show(TEMPLATE, page(new SubstitutionForm(null, null, today.date(), null, ""), Problems.none()));
    }

    @PostMapping("/admin/substitutions")
    ModelAndView set(@Valid SubstitutionForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(binding)));
        }
        try {
            substitutions.set(
                    people.one(Typed.there(form.absent())).id(),
                    people.one(Typed.there(form.substitute())).id(),
                    Typed.there(form.firstDay()),
                    Typed.there(form.lastDay()),
                    Typed.text(form.reason()));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(refusal)));
        }
        Notice.on(redirect, "substitution.set");
        return new ModelAndView("redirect:/admin/substitutions");
    }

    @PostMapping("/admin/substitutions/{id}/end")
    ModelAndView end(@PathVariable UUID id, RedirectAttributes redirect) {
        substitutions.end(id);
        Notice.on(redirect, "substitution.ended");
        return new ModelAndView("redirect:/admin/substitutions");
    }

    private SubstitutionsPage page(SubstitutionForm form, Problems problems) {
        return new SubstitutionsPage(
                substitutions.all(), today.date(), form, problems, PersonChoices.of(people.everybody()));
    }
}
