// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;
import palazzo.organisation.Administrators;
import palazzo.organisation.domain.PeopleRegister;
import palazzo.organisation.domain.PeopleRegister.Person;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** The people of the house: the list, and adding one. */
@Controller
@Administrators
public class PeopleController {

    private static final String FORM = "organisation/personNew";
    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "person.name"),
            Column.of(Fold.FOOT, "person.username"),
            Column.of(Fold.END, "person.account"));

    private final PeopleRegister people;
    private final Problems.Sayer sayer;

    PeopleController(PeopleRegister people, Problems.Sayer sayer) {
        this.people = people;
        this.sayer = sayer;
    }

    /** Name and address, as typed; {@code version} of the row that was read, 0 for a new one. */
    public record PersonForm(
            @NotBlank @Size(max = 100) String givenName,
            @NotBlank @Size(max = 100) String familyName,

            @NotBlank @Size(max = 200) @Email(regexp = MailAddress.PATTERN)
            String email,

            int version) {

        public PersonForm {
            givenName = Typed.text(givenName);
            familyName = Typed.text(familyName);
            email = Typed.text(email);
        }

        static PersonForm of(@Nullable Person person) {
            return person == null
                    ? new PersonForm("", "", "", 0)
                    : new PersonForm(person.givenName(), person.familyName(), person.email(), person.version());
        }
    }

    /** What is typed, and what is wrong with it. */
    public record NewPersonPage(PersonForm form, Problems problems) {}

    @GetMapping("/admin/people")
    ModelAndView list(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/admin/people", given, "q");
        ListPage list = ListPage.of(
                        asked,
                        "name",
                        Phrase.of("admin.people"),
                        COLUMNS,
                        people.page(asked.get("q"), asked.after()).map(PeopleController::row))
                .filteredBy(Filter.words("q", "person.seek"));
        return Pages.show("organisation/people", list);
    }

    @GetMapping("/admin/people/new")
    ModelAndView form() {
        return Pages.show(FORM, new NewPersonPage(PersonForm.of(null), Problems.none()));
    }

    @PostMapping("/admin/people")
    ModelAndView add(@Valid PersonForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(FORM, new NewPersonPage(form, sayer.of(binding)));
        }
        try {
            UUID id = people.add(form.givenName(), form.familyName(), form.email());
            Notice.on(redirect, "person.added", form.givenName() + " " + form.familyName());
            return new ModelAndView("redirect:/admin/people/" + id);
        } catch (Refusal refusal) {
            return Pages.refused(FORM, new NewPersonPage(form, sayer.of(refusal)));
        }
    }

    private static Row row(Person person) {
        String path = "/admin/people/" + person.id();
        return Row.of(
                person.id().toString(),
                Phrase.plain(person.name()),
                path,
                new Cell.Name(Phrase.plain(person.name()), path, Phrase.plain(person.email())),
                new Cell.Meta(Phrase.plain(person.username() == null ? "" : person.username())),
                new Cell.State(state(person)));
    }

    static Tag state(Person person) {
        if (person.username() == null) {
            return Tag.of(Tone.OFF, "account.none");
        }
        return person.closed() ? Tag.of(Tone.OFF, "account.closed") : Tag.of(Tone.OK, "account.open");
    }
}
