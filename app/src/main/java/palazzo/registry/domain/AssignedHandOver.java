// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Colleagues.Place;
import palazzo.organisation.People;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registration;
import palazzo.registry.Registration.Standing;
import palazzo.tasks.HandOver;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/**
 * A registered document that waits in a unit to be taken charge of is given to a person of it, or back to it, with the line in
 * its history. Which unit has it is decided at the registry.
 */
@Component
class AssignedHandOver implements HandOver {

    private static final String ASSIGNING = "AAG-02";
    private static final String SUPERVISING = "CFS-12";

    private final Entries entries;
    private final Standings standings;
    private final Tasks tasks;
    private final People people;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Trail trail;
    private final Today today;

    AssignedHandOver(
            Entries entries,
            Standings standings,
            Tasks tasks,
            People people,
            Acting acting,
            WhoActs whoActs,
            Sights sights,
            Trail trail,
            Today today) {
        this.entries = entries;
        this.standings = standings;
        this.tasks = tasks;
        this.people = people;
        this.acting = acting;
        this.whoActs = whoActs;
        this.sights = sights;
        this.trail = trail;
        this.today = today;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(AssignedTasks.ASSIGNED);
    }

    @Override
    @Transactional
    public void give(Task task, Place place) {
        Registration registration = entries.of(task.subject(), sights.now())
                .orElseThrow(() -> new NotFound("registry entry of " + task.subject()));
        UUID person = place.person();
        if (!registration.standing().unit().equals(place.unit())) {
            throw new Refusal("to/registry.stays_in_unit");
        }
        if (person != null && !worksThere(person, place.unit())) {
            throw new Refusal("to/work.not_of_unit", place.unit());
        }
        if (!Objects.equals(registration.standing().person(), person)) {
            acting.under(() -> write(task, registration, person), ASSIGNING, SUPERVISING);
        }
    }

    private boolean worksThere(UUID person, String unit) {
        return people.inUnit(unit, today.date()).stream().anyMatch(each -> person.equals(each.person()));
    }

    private void write(Task task, Registration registration, @Nullable UUID person) {
        Standing after = registration.standing().givenTo(person);
        standings.change(
                registration,
                after,
                registration.label(),
                today.now(),
                whoActs.now().person(),
                "");
        tasks.reassign(task.kind(), task.subject(), task.unit(), person, task.competence(), task.label());
        trail.record("registry.handled", registration.document(), Map.of("unit", after.unit()));
    }
}
