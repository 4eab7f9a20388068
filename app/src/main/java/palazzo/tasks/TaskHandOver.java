// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Actor;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.Colleagues.Place;
import palazzo.organisation.Label;
import palazzo.organisation.People;
import palazzo.organisation.Sights;
import palazzo.trail.Trail;

/** Gives on what hangs on a task alone, for whoever does that work or supervises. Its label stays: none sees more than before. */
@Component
class TaskHandOver implements HandOver {

    private static final String SUPERVISING = "CFS-12";

    private final Set<String> kinds;
    private final Tasks tasks;
    private final Charts charts;
    private final People people;
    private final Sights sights;
    private final Acting acting;
    private final Trail trail;
    private final Today today;

    TaskHandOver(
            List<Movable> movable,
            Tasks tasks,
            Charts charts,
            People people,
            Sights sights,
            Acting acting,
            Trail trail,
            Today today) {
        this.kinds = movable.stream().flatMap(each -> each.kinds().stream()).collect(Collectors.toUnmodifiableSet());
        this.tasks = tasks;
        this.charts = charts;
        this.people = people;
        this.sights = sights;
        this.acting = acting;
        this.trail = trail;
        this.today = today;
    }

    @Override
    public Set<String> kinds() {
        return kinds;
    }

    @Override
    @Transactional
    public void give(Task task, Place place) {
        if (task.unit().equals(place.unit()) && Objects.equals(task.person(), place.person())) {
            return;
        }
        theUnitDoesSuchWork(task, place.unit());
        if (place.person() == null) {
            theUnitSeesIt(task, place.unit());
        } else {
            thePersonWorksThereAndSeesIt(task, place.unit(), place.person());
        }
        acting.under(() -> write(task, place.unit(), place.person()), task.competence(), SUPERVISING);
    }

    /** The unit that has it, or one that carries the competence, itself or by one below it. */
    private void theUnitDoesSuchWork(Task task, String unit) {
        Chart chart = charts.on(today.date());
        boolean does = task.unit().equals(unit)
                || !Collections.disjoint(chart.atOrBelow(Set.of(unit)), chart.carriersOf(task.competence()));
        if (!does) {
            throw new Refusal("to/work.unit_without", unit, task.competence());
        }
    }

    private static void theUnitSeesIt(Task task, String unit) {
        Label label = task.label();
        boolean sees = label.kind() == Label.Kind.HOUSE
                || label.kind() == Label.Kind.UNIT && label.offices().contains(unit)
                || task.unit().equals(unit);
        if (!sees) {
            throw new Refusal("to/work.not_seen");
        }
    }

    private void thePersonWorksThereAndSeesIt(Task task, String unit, UUID person) {
        Actor colleague = people.inUnit(unit, today.date()).stream()
                .filter(each -> person.equals(each.person()))
                .findFirst()
                .orElseThrow(() -> new Refusal("to/work.not_of_unit", unit));
        if (!sights.of(colleague).sees(task.label())) {
            throw new Refusal("to/work.not_seen");
        }
    }

    private void write(Task task, String unit, @Nullable UUID person) {
        tasks.reassign(task.kind(), task.subject(), unit, person, task.competence(), task.label());
        Map<String, String> details = new HashMap<>(Map.of("task", task.kind(), "unit", unit));
        if (person != null) {
            details.put("person", person.toString());
        }
        trail.record("task.given", task.subject(), details);
    }
}
