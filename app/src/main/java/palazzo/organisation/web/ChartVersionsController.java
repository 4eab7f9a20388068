// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Administrators;
import palazzo.organisation.domain.ChartEditing;
import palazzo.organisation.domain.StoredCharts;
import palazzo.organisation.domain.StoredCharts.Version;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The versions of the chart: past, in force, planned. */
@Controller
@Administrators
public class ChartVersionsController {

    private static final String TEMPLATE = "organisation/chartVersions";

    private final StoredCharts charts;
    private final ChartEditing editing;
    private final Today today;
    private final Problems.Sayer sayer;

    ChartVersionsController(StoredCharts charts, ChartEditing editing, Today today, Problems.Sayer sayer) {
        this.charts = charts;
        this.editing = editing;
        this.today = today;
        this.sayer = sayer;
    }

    /** A version to be planned, as typed. */
    public record VersionForm(
            @NotBlank @Size(max = 200) @Nullable String name,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate firstDay) {}

    /** @param inForce the first day of the version in force */
    public record VersionsPage(
            List<Version> all, LocalDate inForce, LocalDate today, VersionForm form, Problems problems) {}

    @GetMapping("/admin/charts")
    ModelAndView list() {
        return Pages.show(TEMPLATE, page(new VersionForm("", today.date().plusDays(1)), Problems.none()));
    }

    @PostMapping("/admin/charts")
    ModelAndView plan(@Valid VersionForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(binding)));
        }
        LocalDate day = Typed.there(form.firstDay());
        try {
            editing.plan(Typed.text(form.name()), day);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(refusal)));
        }
        Notice.on(redirect, "chart.planned");
        return new ModelAndView("redirect:/admin/charts/" + day);
    }

    private VersionsPage page(VersionForm form, Problems problems) {
        return new VersionsPage(charts.versions(), charts.on(today.date()).from(), today.date(), form, problems);
    }
}
