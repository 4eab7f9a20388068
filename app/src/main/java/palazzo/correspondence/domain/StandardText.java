// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * A text for letters that are often alike (testo tipo).
 *
 * @param code by which staff know it, {@code MOB-04}
 * @param competence under which it is used
 * @param body its paragraphs; {@code {{mittente}}}, {@code {{saluto}}}, {@code {{data}}}, {@code {{oggetto}}} and
 *     {@code {{protocollo}}} are filled from the letter, and what stands in square brackets is for a person to write
 * @param lastDay the last day it may be used; null for no end
 * @param topic code of the kind of letter it is for; empty for any
 * @param owner who keeps it right, and is told before it ends; null for whoever answers
 */
public record StandardText(
        UUID id,
        int version,
        String code,
        String title,
        String competence,
        String body,
        @Nullable LocalDate lastDay,
        String topic,
        @Nullable UUID owner) {

    /** The subject of what happens around the text of this identity. */
    static Subject subject(UUID id) {
        return new Subject("standard_text", id);
    }

    /** Whether it may be used on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }
}
