// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Chart;
import palazzo.organisation.HouseActed;
import palazzo.organisation.Unit;
import palazzo.organisation.domain.StoredCharts.Version;

/**
 * Changes the chart in the running system. A version is planned for a day as a copy of the one before it, and changed until
 * that day is over; what was in force on a day that has passed is never rewritten. Each change names the version that its
 * author had read, and is {@link Stale} where that is no longer the one.
 */
@Component
public class ChartEditing {

    /** Years in which a planned version begins: later is a slip of the hand. */
    private static final int FURTHEST = 10;

    private final StoredCharts charts;
    private final Reorganisation reorganisation;
    private final Today today;
    private final ApplicationEventPublisher events;

    ChartEditing(StoredCharts charts, Reorganisation reorganisation, Today today, ApplicationEventPublisher events) {
        this.charts = charts;
        this.reorganisation = reorganisation;
        this.today = today;
        this.events = events;
    }

    /** Whether the version that begins on {@code day} may still be changed. */
    public boolean isOpen(LocalDate day) {
        return !day.isBefore(today.date());
    }

    /** Plans a version from {@code day}, as a copy. @throws Refusal where the day has passed, is too far or has one already */
    @Transactional
    public void plan(String name, LocalDate day) {
        if (!isOpen(day)) {
            throw new Refusal("firstDay/chart.past");
        }
        if (day.isAfter(today.date().plusYears(FURTHEST))) {
            throw new Refusal("firstDay/chart.far", FURTHEST);
        }
        UUID id = begin(charts.on(day).copiedAs(name, day));
        reorganisation.follow();
        tell("chart.planned", id, day, Map.of());
    }

    /** Gives up a version whose day has not come. @param read the version that its reader saw */
    @Transactional
    public void giveUp(LocalDate day, UUID read) {
        Version version = open(day, read);
        isStill(version, read);
        if (!day.isAfter(today.date())) {
            throw new Refusal("chart.begun");
        }
        charts.remove(version);
        tell("chart.given_up", version.id(), day, Map.of());
    }

    /** Adds a unit, last. @throws Refusal where its code is taken or the unit above is not there */
    @Transactional
    public void addUnit(LocalDate day, UUID read, Unit unit) {
        change(day, read, "chart.unit_added", Map.of("unit", unit.code()), chart -> {
            if (chart.unit(unit.code()).isPresent()) {
                throw new Refusal("code/chart.unit.taken");
            }
            List<Unit> units = new ArrayList<>(chart.units());
            units.add(unit);
            return checked(chart.withUnits(units), unit);
        });
    }

    /** Renames a unit, or puts it below another. @throws Refusal where it would stand below itself */
    @Transactional
    public void changeUnit(LocalDate day, UUID read, Unit unit) {
        change(day, read, "chart.unit_changed", Map.of("unit", unit.code()), chart -> {
            if (chart.unit(unit.code()).isEmpty()) {
                throw new NotFound("unit " + unit.code());
            }
            List<Unit> units = chart.units().stream()
                    .map(each -> each.code().equals(unit.code()) ? unit : each)
                    .toList();
            return checked(chart.withUnits(units), unit);
        });
    }

    /** Takes a unit out. @throws Refusal where it still carries something or has units below it */
    @Transactional
    public void removeUnit(LocalDate day, UUID read, String code) {
        change(day, read, "chart.unit_removed", Map.of("unit", code), chart -> {
            boolean carries = chart.carriers().values().stream().anyMatch(by -> by.contains(code));
            boolean holds =
                    chart.units().stream().anyMatch(unit -> unit.parent().equals(code));
            if (carries || holds) {
                throw new Refusal("chart.unit.full", code);
            }
            return chart.withUnits(chart.units().stream()
                    .filter(unit -> !unit.code().equals(code))
                    .toList());
        });
    }

    /** Says who carries a competence, and in which words of the city's own. @param by none for nobody */
    @Transactional
    public void carry(LocalDate day, UUID read, String competence, Set<String> by, String wording) {
        change(day, read, "chart.carried", Map.of("competence", competence, "by", String.join(" ", by)), chart -> {
            if (by.stream().anyMatch(unit -> chart.unit(unit).isEmpty())) {
                throw new Refusal("by/chart.unit.unknown");
            }
            return chart.withCarried(competence, by, by.isEmpty() ? "" : wording);
        });
    }

    /** Gives everything that one unit carries to another. */
    @Transactional
    public void moveAll(LocalDate day, UUID read, String one, String other) {
        change(day, read, "chart.moved", Map.of("from", one, "to", other), chart -> {
            if (chart.unit(one).isEmpty() || chart.unit(other).isEmpty() || one.equals(other)) {
                throw new Refusal("to/chart.unit.unknown");
            }
            return chart.withAllMoved(one, other);
        });
    }

    private UUID begin(Chart chart) {
        try {
            return charts.add(chart);
        } catch (DuplicateKeyException taken) {
            throw new Refusal("firstDay/chart.same_day");
        }
    }

    /** What is asked twice is done once. */
    private void change(LocalDate day, UUID read, String act, Map<String, String> details, UnaryOperator<Chart> how) {
        reorganisation.follow();
        Version version = open(day, read);
        Chart old = charts.of(version);
        Chart next = how.apply(old);
        if (next.equals(old)) {
            return;
        }
        isStill(version, read);
        UUID id = charts.replace(version, next);
        if (!day.isAfter(today.date())) {
            reorganisation.lead(old, next, id);
        }
        tell(act, id, day, details);
    }

    private Version open(LocalDate day, UUID read) {
        if (!isOpen(day)) {
            throw new Refusal("chart.past");
        }
        return charts.beginningOn(day).orElseThrow(() -> stale(read));
    }

    private static void isStill(Version version, UUID read) {
        if (!version.id().equals(read)) {
            throw stale(read);
        }
    }

    private static Stale stale(UUID read) {
        return new Stale(new Subject("chart", read));
    }

    private static Chart checked(Chart chart, Unit unit) {
        boolean known = unit.parent().isEmpty() || chart.unit(unit.parent()).isPresent();
        if (!known || chart.atOrBelow(Set.of(unit.code())).contains(unit.parent())) {
            throw new Refusal("parent/chart.unit.parent");
        }
        return chart;
    }

    private void tell(String act, UUID chart, LocalDate day, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put("from_day", day.toString());
        events.publishEvent(new HouseActed(act, new Subject("chart", chart), Map.copyOf(all)));
    }
}
