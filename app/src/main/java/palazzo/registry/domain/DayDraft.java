// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import palazzo.registry.Registration;
import palazzo.registry.domain.Corrections.Correction;
import palazzo.registry.domain.DayRegister.Change;
import palazzo.registry.domain.DayRegister.Line;
import palazzo.registry.domain.Standings.Handled;
import palazzo.trail.TrailHead;

/** Draws up the register of a day, for a reader or for the archive. */
@Component
class DayDraft {

    private final Entries entries;
    private final Corrections corrections;
    private final Standings standings;
    private final TrailHead head;

    DayDraft(Entries entries, Corrections corrections, Standings standings, TrailHead head) {
        this.entries = entries;
        this.corrections = corrections;
        this.standings = standings;
        this.head = head;
    }

    /** @param seen whose contents stand in it */
    DayRegister of(LocalDate day, Predicate<Registration> seen) {
        return new DayRegister(
                day,
                lines(entries.of(day), seen),
                lines(entries.annulledOn(day), seen),
                changes(day, seen),
                head.now().orElse(null));
    }

    private static List<Line> lines(List<Registration> kept, Predicate<Registration> seen) {
        return kept.stream().map(entry -> new Line(entry, seen.test(entry))).toList();
    }

    private List<Change> changes(LocalDate day, Predicate<Registration> seen) {
        List<Change> changes = new ArrayList<>();
        for (Correction correction : corrections.on(day)) {
            Registration entry = entries.one(correction.entry());
            boolean shown = seen.test(entry);
            changes.add(new Change(
                    correction.at(),
                    entry.number().text(),
                    correction.field(),
                    shown ? correction.oldValue() : "",
                    shown ? correction.newValue() : "",
                    correction.measure()));
        }
        for (Handled handled : standings.handledOn(day)) {
            changes.add(new Change(handled.at(), handled.number(), "handling", handled.before(), handled.after(), ""));
        }
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }
}
