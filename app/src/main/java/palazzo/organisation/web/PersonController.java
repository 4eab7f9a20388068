// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.Administrators;
import palazzo.organisation.domain.PeopleRegister;
import palazzo.organisation.web.PeopleController.PersonForm;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** One person of the house: their name and address. */
@Controller
@Administrators
public class PersonController {

    static final String TEMPLATE = "organisation/person";

    private final PeopleRegister people;
    private final PersonPages pages;
    private final Problems.Sayer sayer;

    PersonController(PeopleRegister people, PersonPages pages, Problems.Sayer sayer) {
        this.people = people;
        this.pages = pages;
        this.sayer = sayer;
    }

    @GetMapping("/admin/people/{id}")
    ModelAndView person(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, pages.of(id));
    }

    @PostMapping("/admin/people/{id}")
    ModelAndView change(
            @PathVariable UUID id, @Valid PersonForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, pages.of(id).withName(form, sayer.of(binding)));
        }
        try {
            people.change(id, form.version(), form.givenName(), form.familyName(), form.email());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.of(id).withName(form, sayer.of(refusal)));
        } catch (Stale stale) {
            return Pages.with(HttpStatus.CONFLICT, TEMPLATE, changedMeanwhile(id, form));
        }
        Notice.on(redirect, "person.changed");
        return new ModelAndView("redirect:/admin/people/" + id);
    }

    /** Both versions: what stands now is told above the form, what was typed stays in it. */
    private PersonPage changedMeanwhile(UUID id, PersonForm form) {
        PersonPage now = pages.of(id);
        Refusal both =
                new Refusal("person.stale", now.person().name(), now.person().email());
        PersonForm again = new PersonForm(
                form.givenName(), form.familyName(), form.email(), now.person().version());
        return now.withName(again, sayer.of(both));
    }
}
