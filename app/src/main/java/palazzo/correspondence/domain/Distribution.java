// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Actor;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.CompetenceMoved;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registry;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/**
 * Gives an open letter to whoever answers it. Those may who sort the Mayor's correspondence, who supervise the offices
 * that weigh it, and the unit that has it.
 */
@Service
public class Distribution {

    private static final String SORTING = "URC-01";
    private static final String SUPERVISING = "CFS-12";

    /** So far one looks for a letter to take. */
    private static final int AHEAD = 50;

    private final Letters letters;
    private final Acting acting;
    private final Permission permission;
    private final WhoActs whoActs;
    private final People people;
    private final Charts charts;
    private final Sights sights;
    private final Tasks tasks;
    private final Visibility visibility;
    private final Registry registry;
    private final Trail trail;
    private final Today today;

    Distribution(
            Letters letters,
            Acting acting,
            Permission permission,
            WhoActs whoActs,
            People people,
            Charts charts,
            Sights sights,
            Tasks tasks,
            Visibility visibility,
            Registry registry,
            Trail trail,
            Today today) {
        this.letters = letters;
        this.acting = acting;
        this.permission = permission;
        this.whoActs = whoActs;
        this.people = people;
        this.charts = charts;
        this.sights = sights;
        this.tasks = tasks;
        this.visibility = visibility;
        this.registry = registry;
        this.trail = trail;
        this.today = today;
    }

    /** Takes it oneself. */
    @Transactional
    public void take(UUID id) {
        UUID self = whoActs.now().required();
        Letter letter = letters.one(id, sights.now());
        give(letter, letter.handled().unit(), self);
    }

    /**
     * Gives it to a unit, and to a person of it. Done twice it is done once.
     *
     * @param unit code; empty takes the person's own, or leaves it where it is
     * @param person null leaves it to the unit
     */
    @Transactional
    public void assign(UUID id, String unit, @Nullable UUID person) {
        Letter letter = letters.one(id, sights.now());
        give(letter, unit.isEmpty() ? letter.handled().unit() : unit, person);
    }

    /**
     * Takes the most pressing letter that one's units have given to nobody, and that one may answer.
     *
     * @return empty where there is none
     */
    @Transactional
    public Optional<UUID> takeNext() {
        Actor self = whoActs.now();
        Optional<Letter> next = letters.nobodys(self.units(), sights.now(), AHEAD).stream()
                .filter(letter -> permission.may(self, letter.handled().competence()))
                .findFirst();
        next.ifPresent(letter -> give(letter, letter.handled().unit(), self.required()));
        return next.map(Letter::id);
    }

    /** Letters of somebody who works in the unit no longer are the unit's again, from the day after their last one. */
    @Transactional
    void returnToTheUnit(Letters.Holder holder) {
        boolean works = people.inUnit(holder.unit(), today.date()).stream()
                .anyMatch(each -> holder.person().equals(each.person()));
        if (!works) {
            letters.heldBy(holder).forEach(letter -> write(letter.givenTo(holder.unit(), null)));
        }
    }

    private void give(Letter letter, String unit, @Nullable UUID person) {
        Handling now = letter.handled();
        if (now.unit().equals(unit) && Objects.equals(now.assignee(), person)) {
            return;
        }
        theUnitIsThere(unit);
        theUnitMayAnswer(unit, now.competence());
        thePersonWorksInIt(unit, person);
        acting.under(() -> write(letter.givenTo(unit, person)), now.competence(), SORTING, SUPERVISING);
    }

    /** An open letter goes with its competence. A paper that lies in the folder ends its way among those it was put before. */
    @EventListener
    void on(CompetenceMoved moved) {
        letters.openWith(moved.competence(), moved.from()).forEach(letter -> write(letter.givenTo(moved.to(), null)));
    }

    private void write(Letter letter) {
        Handling handling = letter.handled();
        letters.save(letter);
        for (String kind : List.of(Triage.TO_ANSWER, Delivery.TO_DECIDE, Delivery.TO_POST, Delivery.TO_WATCH)) {
            tasks.reassign(
                    kind,
                    letter.subject(),
                    handling.unit(),
                    handling.assignee(),
                    handling.competence(),
                    letter.label());
        }
        visibility.follows(letter);
        registry.assign(letter.subject(), handling.unit(), handling.competence(), letter.label());
        UUID assignee = handling.assignee();
        trail.record(
                "letter.assigned",
                letter.subject(),
                assignee == null
                        ? Map.of("unit", handling.unit())
                        : Map.of("unit", handling.unit(), "person", assignee.toString()));
    }

    private void theUnitIsThere(String unit) {
        if (charts.on(today.date()).unit(unit).isEmpty()) {
            throw new Refusal("unit/letter.unit_unknown", unit);
        }
    }

    /** Whoever has it must be able to write the answer: the unit, or one below it, carries the competence. */
    private void theUnitMayAnswer(String unit, String competence) {
        Chart chart = charts.on(today.date());
        if (Collections.disjoint(chart.atOrBelow(Set.of(unit)), chart.carriersOf(competence))) {
            throw new Refusal("unit/letter.unit_without", unit, competence);
        }
    }

    private void thePersonWorksInIt(String unit, @Nullable UUID person) {
        boolean works = person == null
                || people.inUnit(unit, today.date()).stream().anyMatch(each -> person.equals(each.person()));
        if (!works) {
            throw new Refusal("person/letter.not_of_unit", unit);
        }
    }
}
