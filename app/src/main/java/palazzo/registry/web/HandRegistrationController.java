// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.registry.Registry.Number;
import palazzo.registry.domain.HandRegistration;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** A clerk registers a document by hand. */
@Controller
@Competence("AAG-02")
public class HandRegistrationController {

    private static final String TEMPLATE = "registry/new";

    private final HandRegistration registration;
    private final HandPages pages;
    private final Ids ids;
    private final Problems.Sayer sayer;

    HandRegistrationController(HandRegistration registration, HandPages pages, Ids ids, Problems.Sayer sayer) {
        this.registration = registration;
        this.pages = pages;
        this.ids = ids;
        this.sayer = sayer;
    }

    @GetMapping("/registry/new")
    ModelAndView form() {
        return Pages.show(TEMPLATE, pages.of(HandForm.empty(ids.next()), Problems.none()));
    }

    @PostMapping("/registry")
    ModelAndView register(@Valid @ModelAttribute HandForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, pages.of(form, sayer.of(binding)));
        }
        try {
            return registration
                    .register(form.wanted())
                    .map(number -> registered(number, redirect))
                    .orElseGet(() -> promised(redirect));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.of(form, sayer.of(refusal)));
        }
    }

    private static ModelAndView registered(Number number, RedirectAttributes redirect) {
        Notice.on(redirect, "registry.registered_now", number.text());
        return new ModelAndView("redirect:/registry/" + number.year() + "/" + number.number());
    }

    private static ModelAndView promised(RedirectAttributes redirect) {
        Notice.on(redirect, "registry.promised_now");
        return new ModelAndView("redirect:/registry/awaited");
    }
}
