// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
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
import palazzo.organisation.Administrators;
import palazzo.organisation.domain.MandateRegister;
import palazzo.organisation.domain.MandateRegister.Mandate;
import palazzo.organisation.domain.MandateRegister.Office;
import palazzo.organisation.domain.PeopleRegister;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The mandates of the Mayor and of the Giunta. */
@Controller
@Administrators
public class MandateController {

    private static final String TEMPLATE = "organisation/mandates";

    private static final MandateForm NONE = new MandateForm(null, null, null, null, "");

    private final MandateRegister mandates;
    private final PeopleRegister people;
    private final Problems.Sayer sayer;

    MandateController(MandateRegister mandates, PeopleRegister people, Problems.Sayer sayer) {
        this.mandates = mandates;
        this.people = people;
        this.sayer = sayer;
    }

    /** A mandate to be entered, as typed. */
    public record MandateForm(
            @NotNull @Nullable UUID person,
            @NotNull @Nullable Office office,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate firstDay,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay,
            @Nullable @Size(max = 300) String act) {}

    /** The mandates, what is typed of a new one, and what is wrong with it. @param ending the one whose last day was not taken */
    public record MandatesPage(
            List<Mandate> all,
            Ending ending,
            MandateForm form,
            Problems problems,
            List<Choice> people,
            List<Choice> offices) {

        MandatesPage with(Ending sent) {
            return new MandatesPage(all, sent, form, problems, people, offices);
        }
    }

    @GetMapping("/admin/mandates")
    ModelAndView list() {
        return Pages.show(TEMPLATE, page(NONE, Problems.none()));
    }

    @PostMapping("/admin/mandates")
    ModelAndView begin(@Valid MandateForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(binding)));
        }
        try {
            mandates.begin(
                    people.one(Typed.there(form.person())).id(),
                    Typed.there(form.office()),
                    Typed.there(form.firstDay()),
                    form.lastDay(),
                    Typed.text(form.act()));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(refusal)));
        }
        Notice.on(redirect, "mandate.begun");
        return new ModelAndView("redirect:/admin/mandates");
    }

    @PostMapping("/admin/mandates/{id}/end")
    ModelAndView end(
            @PathVariable UUID id, @Valid Ending.LastDay form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return notEnded(id, sayer.of(binding));
        }
        try {
            mandates.end(id, Typed.there(form.lastDay()));
        } catch (Refusal refusal) {
            return notEnded(id, sayer.of(refusal));
        }
        Notice.on(redirect, "mandate.ended");
        return new ModelAndView("redirect:/admin/mandates");
    }

    private ModelAndView notEnded(UUID id, Problems problems) {
        return Pages.refused(TEMPLATE, page(NONE, Problems.none()).with(new Ending(id.toString(), problems)));
    }

    private MandatesPage page(MandateForm form, Problems problems) {
        return new MandatesPage(
                mandates.all(),
                Ending.NONE,
                form,
                problems,
                PersonChoices.of(people.everybody()),
                Arrays.stream(Office.values())
                        .map(office -> new Choice(office.name(), Phrase.of("post." + office)))
                        .toList());
    }
}
