// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;
import palazzo.archive.Sheets.Sheet;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.People;
import palazzo.ui.Fact;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The plans and lists that the city keeps, each in dated versions. */
@Controller
@Competence("AAG-02")
public class SheetsController {

    private static final String TEMPLATE = "archive/sheet";

    private final List<SheetKind> kinds;
    private final Sheets sheets;
    private final People people;
    private final Today today;
    private final Problems.Sayer sayer;

    SheetsController(List<SheetKind> kinds, Sheets sheets, People people, Today today, Problems.Sayer sayer) {
        this.kinds = kinds;
        this.sheets = sheets;
        this.people = people;
        this.today = today;
        this.sayer = sayer;
    }

    /** What is typed in. */
    public record SheetForm(
            @NotNull @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate firstDay,

            @NotBlank @Size(max = 200_000) @Nullable String body) {

        String text() {
            return body == null ? "" : body;
        }
    }

    /** @param versions from when, and who wrote it */
    public record SheetPage(String name, LocalDate day, SheetForm form, List<Fact> versions, Problems problems) {}

    /** @param names of the sheets there are */
    public record SheetsPage(List<String> names) {}

    @GetMapping("/archive/sheets")
    ModelAndView all() {
        return Pages.show(
                "archive/sheets",
                new SheetsPage(kinds.stream().map(SheetKind::name).sorted().toList()));
    }

    /** @param day as it was in force on that day; null for today */
    @GetMapping("/archive/sheets/{name}")
    ModelAndView one(
            @PathVariable String name,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        LocalDate asked = day == null ? today.date() : day;
        SheetForm form =
                new SheetForm(today.date(), sheets.on(kind(name), asked).body());
        return Pages.show(TEMPLATE, page(name, asked, form, Problems.none()));
    }

    @PostMapping("/archive/sheets/{name}")
    ModelAndView write(
            @PathVariable String name,
            @Valid @ModelAttribute SheetForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        SheetKind kind = kind(name);
        if (binding.hasErrors() || form.firstDay() == null) {
            return Pages.refused(TEMPLATE, page(name, today.date(), form, sayer.of(binding)));
        }
        try {
            sheets.write(kind, form.firstDay(), form.text());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(name, today.date(), form, sayer.of(refusal)));
        }
        Notice.on(redirect, "sheet.written");
        return new ModelAndView("redirect:/archive/sheets/" + name + "?day=" + form.firstDay());
    }

    private SheetPage page(String name, LocalDate day, SheetForm form, Problems problems) {
        return new SheetPage(
                name,
                day,
                form,
                sheets.versions(kind(name)).stream()
                        .map(sheet -> version(name, sheet))
                        .toList(),
                problems);
    }

    private Fact version(String name, Sheet sheet) {
        return new Fact(
                Phrase.of("sheet.from", java.util.Objects.requireNonNull(sheet.firstDay())),
                Phrase.of(
                        "sheet.by",
                        java.util.Objects.requireNonNull(sheet.at()),
                        people.name(java.util.Objects.requireNonNull(sheet.operator()))),
                "/archive/sheets/" + name + "?day=" + sheet.firstDay());
    }

    private SheetKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("sheet " + name));
    }
}
