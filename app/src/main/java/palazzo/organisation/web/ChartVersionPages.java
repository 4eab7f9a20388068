// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Chart;
import palazzo.organisation.CompetenceLine;
import palazzo.organisation.Unit;
import palazzo.organisation.domain.ChartEditing;
import palazzo.organisation.domain.StoredCharts;
import palazzo.organisation.domain.StoredCharts.Version;
import palazzo.organisation.web.ChartVersionController.MoveForm;
import palazzo.organisation.web.ChartVersionPage.CarriedLine;
import palazzo.organisation.web.ChartVersionPage.UnitLine;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws up the page of a version of the chart. */
@Component
class ChartVersionPages {

    private final StoredCharts charts;
    private final ChartEditing editing;
    private final Catalogue catalogue;
    private final Today today;

    ChartVersionPages(StoredCharts charts, ChartEditing editing, Catalogue catalogue, Today today) {
        this.charts = charts;
        this.editing = editing;
        this.catalogue = catalogue;
        this.today = today;
    }

    ChartVersionPage of(LocalDate day, Locale locale) {
        Version version = version(day);
        Chart chart = charts.of(version);
        return new ChartVersionPage(
                day,
                version.id(),
                chart.name(),
                editing.isOpen(day),
                day.isAfter(today.date()),
                chart.units().stream().map(unit -> line(chart, unit, locale)).toList(),
                choices(chart, locale),
                catalogue.lines().stream()
                        .map(line -> line(chart, line, locale))
                        .toList(),
                new UnitForm("", "", "", ""),
                Problems.none(),
                new MoveForm("", ""),
                Problems.none());
    }

    /** The version that begins on {@code day}. @throws NotFound where none does */
    Version version(LocalDate day) {
        return charts.versions().stream()
                .filter(version -> version.firstDay().equals(day))
                .findFirst()
                .orElseThrow(() -> new NotFound("chart from " + day));
    }

    /** The units to choose one from, after none. */
    static List<Choice> choices(Chart chart, Locale locale) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", Phrase.of("post.no_unit"))));
        chart.units().forEach(unit -> choices.add(new Choice(unit.code(), Phrase.plain(unit.name(locale)))));
        return List.copyOf(choices);
    }

    private static UnitLine line(Chart chart, Unit unit, Locale locale) {
        long carried = chart.carriers().values().stream()
                .filter(by -> by.contains(unit.code()))
                .count();
        UnitForm form = new UnitForm(unit.code(), unit.parent(), unit.nameIt(), unit.nameEn());
        return new UnitLine(unit.code(), unit.name(locale), carried, form, Problems.none());
    }

    private static CarriedLine line(Chart chart, CompetenceLine line, Locale locale) {
        String by = String.join(
                ", ", chart.carriersOf(line.code()).stream().sorted().toList());
        return new CarriedLine(line.code(), chart.title(line, locale), by);
    }
}
