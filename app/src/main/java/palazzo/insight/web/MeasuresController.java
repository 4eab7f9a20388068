// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.LetterFigures.By;
import palazzo.insight.domain.Measure;
import palazzo.insight.domain.Measures;
import palazzo.insight.web.FiguresPage.MeasureLine;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Competence;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Improvement measures: decided, looked at, judged. */
@Controller
@AnyStaff
public class MeasuresController {

    private static final String NEW = "insight/newMeasure";
    private static final String TEMPLATE = "insight/measure";

    private final Measures measures;
    private final FiguresPages pages;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Problems.Sayer sayer;

    MeasuresController(
            Measures measures,
            FiguresPages pages,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Problems.Sayer sayer) {
        this.measures = measures;
        this.pages = pages;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.sayer = sayer;
    }

    /** A measure, as it is typed. */
    public record Typed(
            @Nullable String title,
            @Nullable String words,
            @Nullable String unit,
            @Nullable String topic,
            @Nullable String district,
            @Nullable LocalDate beginsOn) {

        Measures.Decided decided() {
            return new Measures.Decided(or(title), or(words), or(unit), or(topic), or(district), beginsOn);
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** Where one is decided. */
    public record NewPage(
            Typed form, List<Choice> units, List<Choice> topics, List<Choice> districts, Problems problems) {}

    /** One. @param mayJudge whether the reader may say what came of it */
    public record MeasurePage(Measure measure, MeasureLine line, boolean mayJudge, String typed, Problems problems) {}

    @Competence("URC-06")
    @GetMapping("/figures/measures/new")
    ModelAndView form(@ModelAttribute Typed typed, BindingResult binding) {
        return Pages.show(NEW, form(typed, Problems.none()));
    }

    @Competence("URC-06")
    @PostMapping("/figures/measures")
    Object decide(@ModelAttribute Typed typed, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(NEW, form(typed, sayer.of(binding)));
        }
        try {
            UUID id = measures.decide(typed.decided());
            Notice.on(redirect, "measure.decided");
            return "redirect:/figures/measures/" + id;
        } catch (Refusal refusal) {
            return Pages.refused(NEW, form(typed, sayer.of(refusal)));
        }
    }

    @GetMapping("/figures/measures/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, page(id, null, Problems.none()));
    }

    @PostMapping("/figures/measures/{id}/effect")
    Object judge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String effect,
            RedirectAttributes redirect) {
        try {
            measures.judge(id, version, effect);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(id, effect, sayer.of(refusal)));
        } catch (Stale changed) {
            return Pages.with(
                    HttpStatus.CONFLICT, TEMPLATE, page(id, effect, sayer.of(new Refusal("measure.changed"))));
        }
        Notice.on(redirect, "measure.judged");
        return "redirect:/figures/measures/" + id;
    }

    private NewPage form(Typed typed, Problems problems) {
        return new NewPage(
                typed,
                pages.choices(By.UNIT, "measure.choose"),
                pages.choices(By.TOPIC, "measure.any_topic"),
                pages.choices(By.DISTRICT, "measure.any_district"),
                problems);
    }

    private MeasurePage page(UUID id, @Nullable String typed, Problems problems) {
        Measure measure = measures.one(id);
        return new MeasurePage(
                measure,
                pages.line(measure, sights.now()),
                permission.may(whoActs.now(), "URC-06"),
                typed == null ? measure.effect() : typed,
                problems);
    }
}
