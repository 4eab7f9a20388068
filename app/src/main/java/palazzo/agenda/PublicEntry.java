// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the public is told of an engagement, as far as it may know it now.
 *
 * @param holder whose engagement, by name
 * @param title the post they hold
 * @param subject what it was about
 * @param place empty while it is not to be known yet, or is not told
 * @param placeHeld whether the place is told later
 * @param interest which interest was represented; empty for none
 * @param represents on whose behalf; empty for none
 * @param outcome what came of it; empty while it is not told
 * @param participants with post and body; private citizens are never among them
 * @param citizens how many private citizens took part
 * @param corrections what was corrected since, first come first
 */
public record PublicEntry(
        UUID id,
        UUID calendar,
        String holder,
        String title,
        Instant starts,
        Instant ends,
        String subject,
        String place,
        boolean placeHeld,
        String interest,
        String represents,
        String outcome,
        List<Participant> participants,
        int citizens,
        List<Correction> corrections) {

    public PublicEntry {
        participants = List.copyOf(participants);
        corrections = List.copyOf(corrections);
    }

    /** Somebody who took part for a body, in a post. @param name empty where the post alone is told */
    public record Participant(String name, String post, String body) {}

    /** What was corrected. @param field SUBJECT, PLACE, INTEREST, REPRESENTS or OUTCOME */
    public record Correction(String field, String was, Instant at) {}

    /** Whether it is a meeting with somebody who represents an interest. */
    public boolean isWithInterest() {
        return !interest.isEmpty() || !represents.isEmpty();
    }
}
