// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import palazzo.organisation.Built.Extent;
import palazzo.organisation.Chart;
import palazzo.organisation.LiveWork.Load;
import palazzo.organisation.domain.FunctionChart.Line;
import palazzo.organisation.domain.FunctionChart.Part;
import palazzo.ui.Asked;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Sum;

/**
 * The chart, as the page draws it.
 *
 * @param chart the version in force
 * @param competences how many it has in all
 * @param sums the figures of the whole chart, each a link to what it counts
 * @param units to choose from
 * @param states to choose from
 * @param parts those that hold a line that was asked for, the reader's own units first
 */
public record ChartPage(
        Asked asked,
        Chart chart,
        int competences,
        List<Sum> sums,
        List<Choice> units,
        List<Choice> states,
        List<Part> parts) {

    private static final String PATH = "/funzioni";

    static ChartPage of(Asked asked, Chart chart, List<Part> all, Locale locale) {
        List<Part> parts = all.stream()
                .filter(part -> asked.get("unit").isEmpty() || code(part).equals(asked.get("unit")))
                .filter(part -> asked.get("mine").isEmpty() || part.own())
                .map(part -> new Part(
                        part.unit(),
                        part.own(),
                        part.lines().stream().filter(asked(asked)).toList()))
                .filter(part -> asked.values().isEmpty() || !part.lines().isEmpty())
                .toList();
        return new ChartPage(asked, chart, distinct(all).size(), sums(all), units(chart, locale), allStates(), parts);
    }

    /** Whether the chart's own day says more than that it has always been so. */
    public boolean isDated() {
        return chart.from().getYear() > 1900;
    }

    /** The lines of {@code part} of which something works here, and those under which work is open all the same. */
    public List<Line> atWork(Part part) {
        return part.lines().stream().filter(ChartPage::isAtWork).toList();
    }

    /** The others: not built yet, and nothing is open. */
    public List<Line> unbuilt(Part part) {
        return part.lines().stream().filter(line -> !isAtWork(line)).toList();
    }

    private static boolean isAtWork(Line line) {
        return line.standing().works() || line.load().open() > 0;
    }

    private static String code(Part part) {
        return part.unit() == null ? "" : part.unit().code();
    }

    private static Predicate<Line> asked(Asked asked) {
        String words = asked.get("q").toLowerCase(Locale.ROOT);
        Predicate<Line> found = line ->
                (line.code() + " " + line.title()).toLowerCase(Locale.ROOT).contains(words);
        return found.and(
                switch (asked.get("state")) {
                    case "built" -> line -> is(line, Extent.WHOLE);
                    case "part" -> line -> is(line, Extent.PART);
                    case "unbuilt" -> line -> is(line, Extent.NONE);
                    case "open" -> line -> line.load().open() > 0;
                    case "soon" -> line -> line.load().soon() > 0;
                    case "late" -> line -> line.load().late() > 0;
                    default -> line -> true;
                });
    }

    /** A competence that two units carry counts once. */
    private static List<Line> distinct(List<Part> parts) {
        return parts.stream().flatMap(part -> part.lines().stream()).distinct().toList();
    }

    private static List<Sum> sums(List<Part> parts) {
        List<Line> lines = distinct(parts);
        Load load = lines.stream().map(Line::load).reduce(Load.NONE, Load::and);
        return List.of(
                sum(load.late(), "late", true),
                sum(load.soon(), "soon", false),
                sum(load.open(), "open", false),
                sum(count(lines, Extent.WHOLE), "built", false),
                sum(count(lines, Extent.PART), "part", false),
                sum(count(lines, Extent.NONE), "unbuilt", false));
    }

    private static long count(List<Line> lines, Extent extent) {
        return lines.stream().filter(line -> is(line, extent)).count();
    }

    private static boolean is(Line line, Extent extent) {
        return line.standing().extent() == extent;
    }

    private static Sum sum(long count, String state, boolean late) {
        return new Sum(count, Phrase.of("chart.sum." + state, count), PATH + "?state=" + state, late);
    }

    private static List<Choice> units(Chart chart, Locale locale) {
        var units = new java.util.ArrayList<>(List.of(new Choice("", Phrase.of("chart.all"))));
        chart.units().forEach(unit -> units.add(new Choice(unit.code(), Phrase.plain(unit.name(locale)))));
        return List.copyOf(units);
    }

    private static List<Choice> allStates() {
        return List.of("", "built", "part", "unbuilt", "open", "soon", "late").stream()
                .map(state -> new Choice(state, Phrase.of(state.isEmpty() ? "chart.all" : "chart.state." + state)))
                .toList();
    }
}
