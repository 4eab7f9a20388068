// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.icalendar.Attendee;

/**
 * Somebody from outside who is called to an event of ours.
 *
 * @param delegate to whom they gave it; empty for nobody
 * @param apart what they answered otherwise for single occurrences
 * @param told the sequence of the event that they were told last; -1 for none
 * @param words what they said beside; empty for nothing
 * @param wouldRather when they would rather come; null where they said nothing of it
 */
public record Outsider(
        String name,
        String address,
        Attendee.Answer answer,
        String delegate,
        List<Apart> apart,
        int told,
        String words,
        @Nullable Instant wouldRather) {

    /** An answer for one occurrence. @param at where that is by the series */
    public record Apart(Instant at, Attendee.Answer answer) {}
}
