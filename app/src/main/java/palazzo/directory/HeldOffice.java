// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds an office in a body from a day to a day.
 *
 * @param id its identity
 * @param party who
 * @param name of the holder, as in a list
 * @param body where
 * @param bodyName its name
 * @param office the kind of office, a code of the catalogue
 * @param it how the office is called in Italian, by the holder's gender
 * @param en the same in English
 * @param manner in full, acting or as a vice
 * @param firstDay the first day on which it is held
 * @param lastDay the last; null while no end is known
 */
public record HeldOffice(
        UUID id,
        UUID party,
        String name,
        UUID body,
        String bodyName,
        String office,
        String it,
        String en,
        Manner manner,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /** How an office is held. */
    public enum Manner {
        /** In one's own right. */
        FULL,
        /** In the place of nobody: facente funzioni, reggente. */
        ACTING,
        /** Beside the holder, whose place is taken when they are away: vicario. */
        VICE
    }

    /** How the office is called. */
    public String called(Locale locale) {
        return locale.getLanguage().equals("en") ? en : it;
    }

    /** Whether it is held on {@code day}. */
    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }
}
