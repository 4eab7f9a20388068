// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.agenda.domain.EventDesk.Aware;
import palazzo.icalendar.Expansion;
import palazzo.icalendar.Occurrence;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;

/** Weighs the times that somebody wants for an event against what is there already. */
@Component
class Weighing {

    private static final Duration PAST = Duration.ofDays(1);

    private final Conflicts conflicts;
    private final Today today;

    Weighing(Conflicts conflicts, Today today) {
        this.conflicts = conflicts;
        this.today = today;
    }

    /**
     * Lets it pass where nothing is against it, or who writes it knows and says why where that is needed.
     *
     * @param wanted the times that are new
     * @param uid the event that is moved: it is not against itself
     * @throws Clashing where something is against it that was not shown yet
     * @throws Refusal where a reason is missing
     */
    void accept(Set<UUID> all, Draft draft, Expansion wanted, String uid, Aware aware) {
        List<Conflict> found = draft.isWholeDays() ? List.of() : conflicts.of(all, wants(draft, wanted), uid);
        if (found.isEmpty()) {
            return;
        }
        Clashing clashing = new Clashing(found);
        if (!clashing.seen().equals(aware.seen())) {
            throw clashing;
        }
        if (clashing.needsReason() && aware.reason().isBlank()) {
            throw new Refusal("reason/agenda.why_at_once");
        }
    }

    private List<Conflicts.Want> wants(Draft draft, Expansion wanted) {
        return wanted.occurrences().stream()
                .filter(each ->
                        !each.isCancelled() && each.ends().isAfter(today.now().minus(PAST)))
                .map(each -> want(draft, each))
                .toList();
    }

    private static Conflicts.Want want(Draft draft, Occurrence each) {
        return new Conflicts.Want(
                each.starts(),
                each.ends(),
                draft.setUp(),
                draft.rest(),
                draft.place(),
                draft.location(),
                draft.heldUntil() == null);
    }
}
