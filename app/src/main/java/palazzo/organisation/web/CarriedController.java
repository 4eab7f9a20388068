// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.Administrators;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Chart;
import palazzo.organisation.CompetenceLine;
import palazzo.organisation.domain.ChartEditing;
import palazzo.organisation.domain.StoredCharts;
import palazzo.organisation.domain.StoredCharts.Version;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Who carries a competence in a version of the chart, and what the city calls it. */
@Controller
@Administrators
public class CarriedController {

    private static final String TEMPLATE = "organisation/carried";

    private final ChartEditing editing;
    private final ChartVersionPages versions;
    private final StoredCharts charts;
    private final Catalogue catalogue;
    private final Problems.Sayer sayer;

    CarriedController(
            ChartEditing editing,
            ChartVersionPages versions,
            StoredCharts charts,
            Catalogue catalogue,
            Problems.Sayer sayer) {
        this.editing = editing;
        this.versions = versions;
        this.charts = charts;
        this.catalogue = catalogue;
        this.sayer = sayer;
    }

    /**
     * As typed.
     *
     * @param by codes of the units; none for nobody
     * @param wording the city's own; empty for the catalogue's
     */
    public record CarriedForm(
            @Nullable List<String> by,
            @Nullable @Size(max = 300) String wording) {

        /** The units chosen. */
        public List<String> units() {
            return by == null ? List.of() : by;
        }
    }

    /**
     * @param version as it was read: a change made to another is told so
     * @param name of the version
     * @param open false once the first day of the version is over
     */
    public record CarriedPage(
            LocalDate day,
            UUID version,
            String name,
            boolean open,
            CompetenceLine line,
            CarriedForm form,
            Problems problems,
            List<Choice> units) {}

    @GetMapping("/admin/charts/{day}/competences/{code}")
    ModelAndView form(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, @PathVariable String code, Locale locale) {
        Chart chart = charts.of(versions.version(day));
        CarriedForm form = new CarriedForm(
                List.copyOf(chart.carriersOf(code)), chart.wordings().getOrDefault(code, ""));
        return Pages.show(TEMPLATE, page(day, code, form, Problems.none(), locale));
    }

    @PostMapping("/admin/charts/{day}/competences/{code}")
    ModelAndView carry(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @PathVariable String code,
            @RequestParam UUID version,
            @Valid CarriedForm form,
            BindingResult binding,
            Locale locale,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(day, code, form, sayer.of(binding), locale));
        }
        theCompetenceIsThere(code);
        try {
            editing.carry(day, version, code, Set.copyOf(form.units()), Typed.text(form.wording()));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(day, code, form, sayer.of(refusal), locale));
        } catch (Stale stale) {
            return Pages.with(HttpStatus.CONFLICT, TEMPLATE, changedMeanwhile(day, code, form, locale));
        }
        Notice.on(redirect, "chart.changed");
        return new ModelAndView("redirect:/admin/charts/" + day + "#" + code);
    }

    /** Both versions: who carries it now is told above the form, what was chosen stays in it. */
    private CarriedPage changedMeanwhile(LocalDate day, String code, CarriedForm form, Locale locale) {
        Set<String> now = charts.of(versions.version(day)).carriersOf(code);
        String by = String.join(", ", now.stream().sorted().toList());
        return page(day, code, form, sayer.of(new Refusal("chart.carried.stale", now.size(), by)), locale);
    }

    private CarriedPage page(LocalDate day, String code, CarriedForm form, Problems problems, Locale locale) {
        Version version = versions.version(day);
        List<Choice> units = charts.of(version).units().stream()
                .map(unit -> new Choice(unit.code(), Phrase.plain(unit.name(locale))))
                .toList();
        return new CarriedPage(
                day,
                version.id(),
                version.name(),
                editing.isOpen(day),
                theCompetenceIsThere(code),
                form,
                problems,
                units);
    }

    private CompetenceLine theCompetenceIsThere(String code) {
        return catalogue.line(code).orElseThrow(() -> new NotFound("competence " + code));
    }
}
