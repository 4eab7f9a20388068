// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
import palazzo.archive.Dossier;
import palazzo.archive.DossierKind;
import palazzo.archive.Titolario;
import palazzo.archive.domain.DossierDesk;
import palazzo.archive.domain.RetentionPlan;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Opens, closes and reopens files. */
@Controller
@Competence("AAG-02")
public class DossierDeskController {

    private static final String TEMPLATE = "archive/newDossier";

    private final DossierDesk desk;
    private final DossierPages pages;
    private final Titolario titolario;
    private final RetentionPlan retention;
    private final Charts charts;
    private final Today today;
    private final Problems.Sayer sayer;

    DossierDeskController(
            DossierDesk desk,
            DossierPages pages,
            Titolario titolario,
            RetentionPlan retention,
            Charts charts,
            Today today,
            Problems.Sayer sayer) {
        this.desk = desk;
        this.pages = pages;
        this.titolario = titolario;
        this.retention = retention;
        this.charts = charts;
        this.today = today;
        this.sayer = sayer;
    }

    /** What is typed in. */
    public record DossierForm(
            @NotNull @Nullable DossierKind kind,
            @NotBlank @Size(max = 20) @Nullable String classCode,
            @NotBlank @Size(max = 300) @Nullable String title,
            @Size(max = 60) @Nullable String parent,
            @Size(max = 200) @Nullable String holder,
            @Size(max = 300) @Nullable String procedure,
            @Size(max = 1000) @Nullable String participants,
            @Size(max = 200) @Nullable String series,
            @NotBlank @Size(max = 10) @Nullable String unit,
            @Nullable Boolean open) {

        /** Whether it was ticked. */
        public boolean isOpen() {
            return Boolean.TRUE.equals(open);
        }

        DossierDesk.Wanted wanted() {
            return new DossierDesk.Wanted(
                    kind == null ? DossierKind.AFFAIR : kind,
                    text(classCode),
                    text(title),
                    text(parent),
                    text(holder),
                    text(procedure),
                    text(participants),
                    text(series),
                    text(unit),
                    isOpen());
        }

        static String text(@Nullable String typed) {
            return typed == null
                    ? ""
                    : typed.replace("\0", "").replace("\r\n", "\n").strip();
        }
    }

    /** The form with what there is to choose from. */
    public record NewPage(
            DossierForm form,
            List<Choice> kinds,
            List<Choice> classes,
            List<Choice> series,
            List<Choice> units,
            Problems problems) {}

    /** @param parent code of the file of which a part is opened; null for none */
    @GetMapping("/archive/dossiers/new")
    ModelAndView form(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String classCode) {
        DossierForm form = new DossierForm(
                DossierKind.AFFAIR,
                DossierForm.text(classCode),
                "",
                DossierForm.text(parent),
                "",
                "",
                "",
                "",
                "",
                false);
        return Pages.show(TEMPLATE, page(form, Problems.none()));
    }

    @PostMapping("/archive/dossiers")
    ModelAndView open(@Valid @ModelAttribute DossierForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(binding)));
        }
        try {
            Dossier dossier = desk.open(form.wanted());
            Notice.on(redirect, "archive.opened_now", dossier.code());
            return new ModelAndView("redirect:" + dossier.path());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(refusal)));
        }
    }

    @PostMapping("/archive/dossiers/{id}/closure")
    ModelAndView close(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, RedirectAttributes redirect) {
        return act(id, redirect, "archive.closed_now", () -> desk.close(id, version));
    }

    @DeleteMapping("/archive/dossiers/{id}/closure")
    ModelAndView reopen(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, RedirectAttributes redirect) {
        return act(id, redirect, "archive.reopened_now", () -> desk.reopen(id, version));
    }

    private ModelAndView act(UUID id, RedirectAttributes redirect, String said, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused("archive/dossier", pages.of(id, sayer.of(refusal)));
        }
        Notice.on(redirect, said);
        return new ModelAndView("redirect:/archive/dossiers/" + id);
    }

    private NewPage page(DossierForm form, Problems problems) {
        return new NewPage(
                form,
                Arrays.stream(DossierKind.values())
                        .map(kind -> new Choice(kind.name(), Phrase.of("archive.kind." + kind)))
                        .toList(),
                first("archive.class.choose", titolario.choices(today.date())),
                first(
                        "archive.series.choose",
                        retention.on(today.date()).stream()
                                .map(rule ->
                                        new Choice(rule.series(), Phrase.plain(rule.classCode() + " " + rule.series())))
                                .toList()),
                first(
                        "archive.unit.choose",
                        charts.on(today.date()).units().stream()
                                .map(unit -> new Choice(
                                        unit.code(), Phrase.plain(unit.name(LocaleContextHolder.getLocale()))))
                                .toList()),
                problems);
    }

    private static List<Choice> first(String key, List<Choice> others) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of(key)));
        choices.addAll(others);
        return choices;
    }
}
