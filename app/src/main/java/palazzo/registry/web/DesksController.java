// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.People;
import palazzo.registry.domain.Desks;
import palazzo.registry.domain.Desks.Desk;
import palazzo.registry.domain.Desks.Operator;
import palazzo.registry.domain.Right;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The registration desks and their operators. */
@Controller
@Competence("AAG-02")
public class DesksController {

    private static final String TEMPLATE = "registry/desks";
    private static final String HERE = "redirect:/registry/desks";

    private final Desks desks;
    private final HandPages choices;
    private final People people;
    private final Today today;
    private final Problems.Sayer sayer;

    DesksController(Desks desks, HandPages choices, People people, Today today, Problems.Sayer sayer) {
        this.desks = desks;
        this.choices = choices;
        this.people = people;
        this.today = today;
        this.sayer = sayer;
    }

    /** A new desk. */
    public record DeskForm(
            @NotBlank @Size(max = 100) @Nullable String name,
            @Size(max = 200) @Nullable String place,
            @NotBlank @Size(max = 10) @Nullable String unit) {}

    /** A new appointment. */
    public record OperatorForm(
            @NotNull @Nullable UUID desk,
            @NotNull @Nullable UUID person,
            @Nullable Set<Right> rights,

            @NotNull @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate firstDay,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate lastDay) {}

    /** An appointment as it is read. @param on whether it is good today */
    public record OperatorLine(Operator operator, String name, String desk, boolean on) {}

    /** Desks, operators, and the two forms. */
    public record DesksPage(
            List<Desk> desks,
            List<OperatorLine> operators,
            DeskForm desk,
            OperatorForm operator,
            List<Choice> units,
            List<Choice> open,
            List<Choice> colleagues,
            List<Choice> rights,
            Problems problems) {}

    @GetMapping("/registry/desks")
    ModelAndView page() {
        return Pages.show(TEMPLATE, page(emptyDesk(), emptyOperator(), Problems.none()));
    }

    @PostMapping("/registry/desks")
    ModelAndView open(@Valid @ModelAttribute DeskForm form, BindingResult binding, RedirectAttributes redirect) {
        return done(binding, form, emptyOperator(), redirect, () -> {
            String place = HandForm.line(form.place());
            desks.open(HandForm.line(form.name()), place, HandForm.line(form.unit()));
        });
    }

    @DeleteMapping("/registry/desks/{id}")
    ModelAndView close(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(null, emptyDesk(), emptyOperator(), redirect, () -> desks.close(id));
    }

    @PostMapping("/registry/operators")
    ModelAndView appoint(@Valid @ModelAttribute OperatorForm form, BindingResult binding, RedirectAttributes redirect) {
        return done(
                binding,
                emptyDesk(),
                form,
                redirect,
                () -> desks.appoint(
                        java.util.Objects.requireNonNull(form.desk()),
                        java.util.Objects.requireNonNull(form.person()),
                        form.rights() == null ? Set.of() : form.rights(),
                        java.util.Objects.requireNonNull(form.firstDay()),
                        form.lastDay()));
    }

    @DeleteMapping("/registry/operators/{id}")
    ModelAndView end(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(null, emptyDesk(), emptyOperator(), redirect, () -> desks.end(id));
    }

    private ModelAndView done(
            @Nullable BindingResult binding,
            DeskForm desk,
            OperatorForm operator,
            RedirectAttributes redirect,
            Runnable act) {
        if (binding != null && binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(desk, operator, sayer.of(binding)));
        }
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(desk, operator, sayer.of(refusal)));
        }
        Notice.on(redirect, "registry.desks.done");
        return new ModelAndView(HERE);
    }

    private DesksPage page(DeskForm desk, OperatorForm operator, Problems problems) {
        List<Desk> all = desks.all();
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(Desk::id, Desk::name));
        return new DesksPage(
                all,
                desks.operators().stream()
                        .map(each -> new OperatorLine(
                                each,
                                people.name(each.person()),
                                names.getOrDefault(each.desk(), ""),
                                each.isOn(today.date())))
                        .toList(),
                desk,
                operator,
                HandPages.first("registry.unit.choose", choices.units()),
                all.stream()
                        .filter(each -> each.lastDay() == null)
                        .map(each -> new Choice(each.id().toString(), Phrase.plain(each.name())))
                        .toList(),
                choices.operators(),
                Arrays.stream(Right.values())
                        .map(right -> new Choice(right.name(), Phrase.of("registry.right." + right)))
                        .toList(),
                problems);
    }

    private static DeskForm emptyDesk() {
        return new DeskForm("", "", "");
    }

    private OperatorForm emptyOperator() {
        return new OperatorForm(null, null, Set.of(), today.date(), null);
    }
}
