// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;

/**
 * What an office of the city or somebody outside is asked.
 *
 * @param about the letter, file or brief it is asked for
 * @param title of that
 * @param path where that is read
 * @param competence under which it is asked
 * @param asking the unit that asks
 * @param unit of the house that is asked; empty where it is none of the chart
 * @param name of whom is asked
 * @param address e-mail; empty where a unit finds it in the house
 * @param superior e-mail of who is told when it is long late; empty for nobody
 * @param formal an opinion that the law wants: answered by whoever logs in, never by a link
 * @param reserved whether the answer is for those alone who work on the subject
 * @param link hidden
 * @param expiresOn the last day on which the link opens
 * @param answer empty while there is none
 * @param answeredBy null where it came by the link
 */
public record Inquiry(
        UUID id,
        Subject about,
        String title,
        String path,
        String competence,
        String asking,
        String unit,
        String name,
        String address,
        String superior,
        String question,
        boolean formal,
        boolean reserved,
        LocalDate due,
        Instant askedAt,
        UUID askedBy,
        String link,
        LocalDate expiresOn,
        int reminders,
        @Nullable LocalDate escalatedOn,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        @Nullable Instant closedAt,
        Label label) {

    /** What its files hang on, and what it is to tasks. */
    public static Subject subject(UUID id) {
        return new Subject("contribution", id);
    }

    /** The same of this one. */
    public Subject subject() {
        return subject(id);
    }

    /** Whether it is awaited. */
    public boolean isOpen() {
        return answeredAt == null && closedAt == null;
    }

    /** Whether its link opens on {@code day}. */
    public boolean opensOn(LocalDate day) {
        return !day.isAfter(expiresOn);
    }
}
