// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.Colleagues;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.Unit;
import palazzo.tasks.Task;
import palazzo.tasks.UnitPart;
import palazzo.tasks.Workload;
import palazzo.tasks.Workloads;
import palazzo.tasks.web.SupervisionPage.Measure;
import palazzo.tasks.web.SupervisionPage.Share;
import palazzo.tasks.web.SupervisionPage.Value;
import palazzo.ui.Asked;
import palazzo.ui.BulkAct;
import palazzo.ui.Choice;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Outcome;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Sum;
import palazzo.ui.View;

/** Draws up the page of the supervised offices: the units below those that supervise. */
@Component
class SupervisionPages {

    private static final String PATH = "/supervision";
    private static final String LATE = "late";
    private static final String NOBODYS = "nobody";
    private static final int PAGE = 50;

    private final Charts charts;
    private final Workloads workloads;
    private final ObjectProvider<UnitPart> parts;
    private final TaskRows rows;
    private final People people;
    private final Colleagues colleagues;
    private final Sights sights;
    private final Today today;

    SupervisionPages(
            Charts charts,
            Workloads workloads,
            ObjectProvider<UnitPart> parts,
            TaskRows rows,
            People people,
            Colleagues colleagues,
            Sights sights,
            Today today) {
        this.charts = charts;
        this.workloads = workloads;
        this.parts = parts;
        this.rows = rows;
        this.people = people;
        this.colleagues = colleagues;
        this.sights = sights;
        this.today = today;
    }

    /** The page. @param outcomes what giving came to, by task */
    SupervisionPage of(Map<String, String> given, Map<String, Outcome> outcomes) {
        List<Unit> units = supervised();
        Sight sight = sights.now();
        List<Share> shares = shares(units, sight);
        return new SupervisionPage(
                units.stream()
                        .map(unit -> unit.name(LocaleContextHolder.getLocale()))
                        .toList(),
                measures(units, sight),
                shares,
                work(given, units, shares, sight).after(outcomes),
                colleagues.choices());
    }

    /** The units below those that carry the supervision, in the chart's order. */
    private List<Unit> supervised() {
        Chart chart = charts.on(today.date());
        Set<String> supervising = chart.carriersOf("CFS-12");
        Set<String> below = new HashSet<>(chart.atOrBelow(supervising));
        below.removeAll(supervising);
        return chart.units().stream()
                .filter(unit -> below.contains(unit.code()))
                .toList();
    }

    private List<Measure> measures(List<Unit> units, Sight sight) {
        Map<String, Workload> loads = workloads.of(codes(units), sight);
        List<Measure> measures = new ArrayList<>();
        measures.add(measure("open", units, loads, Workload::open, false));
        measures.add(measure(LATE, units, loads, Workload::late, true));
        measures.add(measure("soon", units, loads, Workload::soon, false));
        measures.add(measure(NOBODYS, units, loads, Workload::nobodys, false));
        parts.orderedStream()
                .forEach(part -> measures.add(new Measure(
                        part.what(),
                        units.stream()
                                .map(unit -> waiting(part.waiting(unit.code(), sight)))
                                .toList())));
        measures.add(measure("arrived", units, loads, Workload::arrived, false));
        measures.add(measure("done", units, loads, Workload::done, false));
        measures.add(new Measure(
                Phrase.of("supervision.median"),
                units.stream()
                        .map(unit -> median(loads.getOrDefault(unit.code(), Workload.none(unit.code()))))
                        .toList()));
        return measures;
    }

    private static Measure measure(
            String name, List<Unit> units, Map<String, Workload> loads, Function<Workload, Long> figure, boolean late) {
        List<Value> values = new ArrayList<>();
        for (Unit unit : units) {
            long count = figure.apply(loads.getOrDefault(unit.code(), Workload.none(unit.code())));
            values.add(new Value(Phrase.of("supervision.count", count), listed(name, unit), late && count > 0));
        }
        return new Measure(Phrase.of("supervision." + name), values);
    }

    private static @Nullable String listed(String measure, Unit unit) {
        String path = PATH + "?unit=" + unit.code();
        return switch (measure) {
            case "open" -> path;
            case LATE, NOBODYS -> path + "&show=" + measure;
            default -> null;
        };
    }

    private static Value waiting(Optional<Sum> sum) {
        return sum.map(there -> new Value(Phrase.of("supervision.count", there.count()), there.path(), there.late()))
                .orElseGet(() -> new Value(Phrase.of("supervision.not_theirs"), null, false));
    }

    private static Value median(Workload load) {
        Double days = load.medianDays();
        return new Value(
                days == null ? Phrase.of("supervision.nothing_done") : Phrase.of("supervision.days", days),
                null,
                false);
    }

    private List<Share> shares(List<Unit> units, Sight sight) {
        List<Workload.OfPerson> found = workloads.ofPeople(codes(units), sight);
        Map<UUID, String> names =
                people.names(found.stream().map(Workload.OfPerson::person).collect(Collectors.toSet()));
        return found.stream()
                .map(share -> new Share(
                        share.person(),
                        names.getOrDefault(share.person(), ""),
                        share.unit(),
                        share.open(),
                        share.late(),
                        PATH + "?unit=" + share.unit() + "&whose=" + share.person()))
                .toList();
    }

    private ListPage work(Map<String, String> given, List<Unit> units, List<Share> shares, Sight sight) {
        Asked asked = Asked.of(PATH, given, "unit", "whose", "show");
        Slice<Task> page = workloads.open(criteria(asked, units), asked.after(), sight, PAGE);
        Slice<Row> drawn = rows.of(page);
        return ListPage.of(asked, "due", Phrase.of("supervision.caption"), TaskRows.COLUMNS, drawn)
                .filteredBy(
                        Filter.choice("unit", "supervision.unit", unitChoices(units)),
                        Filter.choice("whose", "supervision.whose", whoseChoices(shares)))
                .viewedAs(views(asked), null)
                .actedOn(new BulkAct(Phrase.of("supervision.give"), PATH + "/work", true));
    }

    /** What is asked, with nothing in it that is not supervised. */
    private static Workloads.Asked criteria(Asked asked, List<Unit> units) {
        Set<String> codes = codes(units);
        Set<String> chosen = codes.contains(asked.get("unit")) ? Set.of(asked.get("unit")) : codes;
        String show = asked.get("show");
        return new Workloads.Asked(chosen, person(asked.get("whose")), show.equals(LATE), show.equals(NOBODYS));
    }

    private static @Nullable UUID person(String asked) {
        try {
            return asked.isEmpty() ? null : UUID.fromString(asked);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<View> views(Asked asked) {
        String show = asked.get("show");
        return List.of(
                new View(Phrase.of("supervision.view.all"), asked.without("show"), null, show.isEmpty()),
                new View(Phrase.of("supervision.view.late"), asked.with("show", LATE), null, show.equals(LATE)),
                new View(
                        Phrase.of("supervision.view.nobody"), asked.with("show", NOBODYS), null, show.equals(NOBODYS)));
    }

    private static List<Choice> unitChoices(List<Unit> units) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", Phrase.of("supervision.all"))));
        units.forEach(
                unit -> choices.add(new Choice(unit.code(), Phrase.plain(unit.name(LocaleContextHolder.getLocale())))));
        return choices;
    }

    private static List<Choice> whoseChoices(List<Share> shares) {
        Set<Choice> choices = new LinkedHashSet<>(List.of(new Choice("", Phrase.of("supervision.everybody"))));
        shares.forEach(share -> choices.add(new Choice(share.person().toString(), Phrase.plain(share.name()))));
        return List.copyOf(choices);
    }

    private static Set<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).collect(Collectors.toUnmodifiableSet());
    }
}
