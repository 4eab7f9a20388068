// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.organisation.Actor;

/**
 * What a holder lets others do with their agenda.
 *
 * @param post to whoever holds a post of this kind; empty where it goes to others
 * @param unit to whoever works in this unit; empty where it goes to others
 * @param person to this person; null where it goes to others
 * @param rights for each secrecy
 * @param responds of which secrecies they may answer invitations
 * @param last its last day; null for no end
 * @param words on what it rests, as "delega del 3/2/2026"
 */
public record Grant(
        UUID id,
        UUID calendar,
        String post,
        String unit,
        @Nullable UUID person,
        Map<Secrecy, Right> rights,
        Set<Secrecy> responds,
        LocalDate first,
        @Nullable LocalDate last,
        String words) {

    public Grant {
        rights = Map.copyOf(rights);
        responds = Set.copyOf(responds);
    }

    boolean isFor(Actor actor, LocalDate day) {
        boolean now = !day.isBefore(first) && (last == null || !day.isAfter(last));
        return now
                && (person != null && actor.people().contains(person)
                        || !unit.isEmpty() && actor.units().contains(unit)
                        || !post.isEmpty()
                                && actor.holdings().stream()
                                        .anyMatch(held -> held.kind().name().equals(post)));
    }
}
