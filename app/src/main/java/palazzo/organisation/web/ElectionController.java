// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.publicity.Place;
import palazzo.law.publicity.Territory.Level;
import palazzo.organisation.Administrators;
import palazzo.organisation.Elections;
import palazzo.organisation.domain.ElectionRegister;
import palazzo.organisation.domain.ElectionRegister.Entered;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Electoral periods, and where the city is: what the gate goes by. */
@Controller
@Administrators
public class ElectionController {

    private static final String TEMPLATE = "organisation/elections";
    private static final PeriodForm NO_PERIOD = new PeriodForm("", null, "", null, null, null, "");

    private final ElectionRegister register;
    private final Elections elections;
    private final Today today;
    private final Problems.Sayer sayer;

    ElectionController(ElectionRegister register, Elections elections, Today today, Problems.Sayer sayer) {
        this.register = register;
        this.elections = elections;
        this.today = today;
        this.sayer = sayer;
    }

    /** A period to be entered, as typed. */
    public record PeriodForm(
            @NotBlank @Size(max = 200) @Nullable String name,
            @NotNull @Nullable Level level,
            @Size(max = 10) @Nullable String territory,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate called,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate closed,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate runoffClosed,
            @Size(max = 300) @Nullable String act) {}

    /** Where the city is, as typed: codes as the land registry, the province and ISTAT have them. */
    public record PlaceForm(
            @NotBlank @Pattern(regexp = "[A-Z][0-9]{3}") String town,
            @NotBlank @Pattern(regexp = "[A-Z]{2}") String province,
            @NotBlank @Pattern(regexp = "[0-9]{2}") String region) {}

    /** @param placed false until the city has said where it is */
    public record ElectionsPage(
            List<Entered> all,
            LocalDate today,
            PeriodForm form,
            Problems problems,
            PlaceForm place,
            Problems placeProblems,
            boolean placed,
            List<Choice> levels) {}

    @GetMapping("/admin/elections")
    ModelAndView list() {
        return Pages.show(TEMPLATE, page(NO_PERIOD, Problems.none(), placed(), Problems.none()));
    }

    @PostMapping("/admin/elections")
    ModelAndView enter(@Valid PeriodForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(binding), placed(), Problems.none()));
        }
        try {
            register.enter(
                    Typed.text(form.name()),
                    Typed.there(form.level()),
                    Typed.text(form.territory()),
                    Typed.there(form.called()),
                    Typed.there(form.closed()),
                    form.runoffClosed(),
                    Typed.text(form.act()));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(refusal), placed(), Problems.none()));
        }
        Notice.on(redirect, "electoral.entered");
        return new ModelAndView("redirect:/admin/elections");
    }

    @DeleteMapping("/admin/elections/{id}")
    ModelAndView withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        register.withdraw(id);
        Notice.on(redirect, "electoral.withdrawn");
        return new ModelAndView("redirect:/admin/elections");
    }

    @PostMapping("/admin/elections/place")
    ModelAndView locate(@Valid PlaceForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(NO_PERIOD, Problems.none(), form, sayer.of(binding)));
        }
        register.locate(new Place(form.town(), form.province(), form.region()));
        Notice.on(redirect, "electoral.placed");
        return new ModelAndView("redirect:/admin/elections");
    }

    private PlaceForm placed() {
        return elections
                .place()
                .map(place -> new PlaceForm(place.town(), place.province(), place.region()))
                .orElseGet(() -> new PlaceForm("", "", ""));
    }

    private ElectionsPage page(PeriodForm form, Problems problems, PlaceForm place, Problems placeProblems) {
        return new ElectionsPage(
                register.all(),
                today.date(),
                form,
                problems,
                place,
                placeProblems,
                elections.place().isPresent(),
                Arrays.stream(Level.values())
                        .map(level -> new Choice(level.name(), Phrase.of("electoral.level." + level)))
                        .toList());
    }
}
