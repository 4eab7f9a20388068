// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.organisation.Administrators;
import palazzo.organisation.domain.ChartEditing;
import palazzo.ui.Notice;
import palazzo.ui.Pages;

/** One version of the chart as a whole: shown, everything moved from one unit to another, given up. */
@Controller
@Administrators
public class ChartVersionController {

    private final ChartEditing editing;
    private final ChartVersionPages pages;
    private final ChartChange change;

    ChartVersionController(ChartEditing editing, ChartVersionPages pages, ChartChange change) {
        this.editing = editing;
        this.pages = pages;
        this.change = change;
    }

    /** From which unit to which everything goes, as typed. */
    public record MoveForm(@Nullable String from, @Nullable String to) {}

    @GetMapping("/admin/charts/{day}")
    ModelAndView version(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, Locale locale) {
        return Pages.show("organisation/chartVersion", pages.of(day, locale));
    }

    @PostMapping("/admin/charts/{day}/moves")
    ModelAndView move(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam UUID version,
            MoveForm form,
            RedirectAttributes redirect) {
        return change.to(
                day,
                () -> editing.moveAll(day, version, Typed.text(form.from()), Typed.text(form.to())),
                (page, problems) -> page.withMove(form, problems),
                redirect);
    }

    @DeleteMapping("/admin/charts/{day}")
    ModelAndView giveUp(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam UUID version,
            RedirectAttributes redirect) {
        editing.giveUp(day, version);
        Notice.on(redirect, "chart.given_up");
        return new ModelAndView("redirect:/admin/charts");
    }
}
