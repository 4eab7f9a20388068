// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Built;
import palazzo.organisation.Built.Standing;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.CompetenceLine;
import palazzo.organisation.LiveWork;
import palazzo.organisation.LiveWork.Load;
import palazzo.organisation.Sights;
import palazzo.organisation.Unit;

/** The chart of today with its live work, as one person reads it: their own units first. */
@Component
public class FunctionChart {

    private final Charts charts;
    private final Catalogue catalogue;
    private final Built built;
    private final Sights sights;
    private final Today today;
    private final ObjectProvider<LiveWork> work;

    FunctionChart(
            Charts charts,
            Catalogue catalogue,
            Built built,
            Sights sights,
            Today today,
            ObjectProvider<LiveWork> work) {
        this.charts = charts;
        this.catalogue = catalogue;
        this.built = built;
        this.sights = sights;
        this.today = today;
        this.work = work;
    }

    /**
     * A unit and what it carries, in the order of the catalogue.
     *
     * @param unit null for the competences that the city gave to nobody
     * @param own whether the reader works there
     */
    public record Part(@org.jspecify.annotations.Nullable Unit unit, boolean own, List<Line> lines) {}

    /**
     * A competence as the chart shows it.
     *
     * @param title in the city's words where it has its own
     * @param standing how far the house carries it out
     * @param load what is open under it, of what the reader may see
     */
    public record Line(String code, String title, Standing standing, Load load) {}

    /** The parts as {@code actor} reads them, in their language. */
    public List<Part> parts(Actor actor, Locale locale) {
        Chart chart = charts.on(today.date());
        Map<String, Load> loads = loads(actor);
        List<Part> own = new ArrayList<>();
        List<Part> others = new ArrayList<>();
        for (Unit unit : chart.units()) {
            boolean mine = actor.units().contains(unit.code());
            List<Line> lines = catalogue.lines().stream()
                    .filter(line -> chart.carriersOf(line.code()).contains(unit.code()))
                    .map(line -> line(line, chart, loads, locale))
                    .toList();
            (mine ? own : others).add(new Part(unit, mine, lines));
        }
        own.addAll(others);
        own.add(carriedByNobody(chart, loads, locale));
        return own.stream()
                .filter(part -> part.unit() != null || !part.lines().isEmpty())
                .toList();
    }

    private Part carriedByNobody(Chart chart, Map<String, Load> loads, Locale locale) {
        return new Part(
                null,
                false,
                catalogue.lines().stream()
                        .filter(line -> chart.carriersOf(line.code()).isEmpty())
                        .map(line -> line(line, chart, loads, locale))
                        .toList());
    }

    private Line line(CompetenceLine line, Chart chart, Map<String, Load> loads, Locale locale) {
        return new Line(
                line.code(),
                chart.title(line, locale),
                built.of(line.code()),
                loads.getOrDefault(line.code(), Load.NONE));
    }

    private Map<String, Load> loads(Actor actor) {
        LocalDate date = today.date();
        Map<String, Load> sum = new HashMap<>();
        work.stream()
                .forEach(each ->
                        each.loads(sights.of(actor), date).forEach((code, load) -> sum.merge(code, load, Load::and)));
        return sum;
    }
}
