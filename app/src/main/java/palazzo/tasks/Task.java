// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;

/**
 * Something that somebody has to do by a day.
 *
 * @param id its identity
 * @param kind a code of the module that asked, as {@code letter.answer}; one open task a kind and subject
 * @param title what is to be done, as it is read in a list
 * @param subject what it is about
 * @param path where it is done
 * @param competence under which
 * @param unit the unit it falls to
 * @param person to whom; null while the unit has given it to nobody
 * @param due the last day
 * @param reason why that day, in a few words or a citation
 * @param label who may see it
 */
public record Task(
        UUID id,
        String kind,
        String title,
        Subject subject,
        String path,
        String competence,
        String unit,
        @Nullable UUID person,
        LocalDate due,
        String reason,
        Label label) {

    /** The same by another day. */
    public Task by(LocalDate day, String why) {
        return new Task(id, kind, title, subject, path, competence, unit, person, day, why, label);
    }
}
