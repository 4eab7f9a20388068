// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import jakarta.validation.Valid;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Competence;
import palazzo.registry.domain.Charge;
import palazzo.registry.domain.HandlingDesk;
import palazzo.registry.domain.RegistryDesk;
import palazzo.registry.web.EntryForms.AnnulmentForm;
import palazzo.registry.web.EntryForms.CorrectionForm;
import palazzo.registry.web.EntryForms.HandlingForm;
import palazzo.registry.web.EntryForms.ReserveForm;
import palazzo.registry.web.EntryPage.Forms;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** One entry of the registry: annulled, never changed; classed, filed, assigned, reserved. */
@Controller
public class EntryController {

    private static final String TEMPLATE = "registry/entry";
    private static final String ENTRY = "/registry/{year:\\d{4}}/{number:\\d{1,9}}";

    private final EntryPages pages;
    private final RegistryDesk desk;
    private final HandlingDesk handling;
    private final Charge charge;
    private final Problems.Sayer sayer;

    EntryController(EntryPages pages, RegistryDesk desk, HandlingDesk handling, Charge charge, Problems.Sayer sayer) {
        this.pages = pages;
        this.desk = desk;
        this.handling = handling;
        this.charge = charge;
        this.sayer = sayer;
    }

    /** A form that was sent for an entry. @param scope of its fields on the page */
    private record Sent(int year, long number, String scope, UnaryOperator<Forms> typed, BindingResult binding) {}

    @GetMapping(ENTRY)
    @AnyStaff
    ModelAndView entry(@PathVariable int year, @PathVariable long number) {
        return Pages.show(TEMPLATE, pages.of(year, number));
    }

    @PostMapping(ENTRY + "/annulment")
    @Competence("AAG-02")
    ModelAndView annul(
            @PathVariable int year,
            @PathVariable long number,
            @Valid @ModelAttribute AnnulmentForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        Sent sent = new Sent(year, number, "", forms -> forms.with(form), binding);
        return done(sent, redirect, "registry.annulled_now", () -> {
            desk.annul(year, number, HandForm.line(form.measure()), HandForm.line(form.reason()));
        });
    }

    @PostMapping(ENTRY + "/corrections")
    @Competence("AAG-02")
    ModelAndView correct(
            @PathVariable int year,
            @PathVariable long number,
            @Valid @ModelAttribute CorrectionForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        Sent sent = new Sent(year, number, "c-", forms -> forms.with(form), binding);
        return done(sent, redirect, "registry.corrected_now", () -> {
            String measure = HandForm.line(form.measure());
            desk.annulField(
                    year,
                    number,
                    HandForm.line(form.field()),
                    HandForm.line(form.value()),
                    measure,
                    HandForm.line(form.reason()));
        });
    }

    @PostMapping(ENTRY + "/handling")
    @Competence("AAG-02")
    ModelAndView handle(
            @PathVariable int year,
            @PathVariable long number,
            @Valid @ModelAttribute HandlingForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        Sent sent = new Sent(year, number, "h-", forms -> forms.with(form), binding);
        return done(sent, redirect, "registry.handled_now", () -> handling.handle(year, number, form.wanted()));
    }

    @PostMapping(ENTRY + "/reserve")
    @Competence("AAG-02")
    ModelAndView reserve(
            @PathVariable int year,
            @PathVariable long number,
            @Valid @ModelAttribute ReserveForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        Sent sent = new Sent(year, number, "r-", forms -> forms.with(form), binding);
        return done(sent, redirect, "registry.reserved_now", () -> {
            Set<java.util.UUID> people = form.people() == null ? Set.of() : form.people();
            String ground = HandForm.line(form.ground());
            handling.reserve(year, number, form.version(), people, form.opensOn(), ground);
        });
    }

    @DeleteMapping(ENTRY + "/reserve")
    @Competence("AAG-02")
    ModelAndView open(
            @PathVariable int year,
            @PathVariable long number,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        handling.open(year, number, version, "");
        return shown(year, number, redirect, "registry.opened_now");
    }

    @PostMapping(ENTRY + "/charge")
    @AnyStaff
    ModelAndView take(@PathVariable int year, @PathVariable long number, RedirectAttributes redirect) {
        charge.take(year, number);
        return shown(year, number, redirect, "registry.taken_now");
    }

    private ModelAndView done(Sent sent, RedirectAttributes redirect, String said, Runnable act) {
        if (sent.binding().hasErrors()) {
            return refused(sent, sayer.of(sent.binding()));
        }
        try {
            act.run();
        } catch (Refusal refusal) {
            return refused(sent, sayer.of(refusal));
        }
        return shown(sent.year(), sent.number(), redirect, said);
    }

    private ModelAndView refused(Sent sent, Problems problems) {
        return Pages.refused(TEMPLATE, pages.of(sent.year(), sent.number(), sent.typed(), sent.scope(), problems));
    }

    private static ModelAndView shown(int year, long number, RedirectAttributes redirect, String said) {
        Notice.on(redirect, said, "%07d/%d".formatted(number, year));
        return new ModelAndView("redirect:/registry/" + year + "/" + number);
    }
}
