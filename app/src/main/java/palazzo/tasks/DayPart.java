// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import palazzo.organisation.Actor;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.Sum;
import palazzo.ui.WorkRow;

/** What a module puts onto the page of the day beside the due list: what waits to be signed, what came in. */
public interface DayPart {

    /** Its place among the others, lowest first. */
    int order();

    /** Its figures for the top of the page, each a link to the rows it counts. */
    default List<Sum> sums(Actor actor, Sight sight) {
        return List.of();
    }

    /** Whether its section stands beside the due list; else below it, as work that is the reader's own. */
    default boolean beside() {
        return true;
    }

    /** Its section; empty where the reader has nothing to do with it. */
    default Optional<Section> section(Actor actor, Sight sight) {
        return Optional.empty();
    }

    /**
     * A titled part of the page.
     *
     * @param id of its heading, part of an address
     * @param count how many there are; {@code rows} shows the first of them
     * @param all where all of them are
     * @param empty what is said where there are none
     * @param inShort what {@code count} is made of, in a few words each; empty for nothing to say
     * @param next the button below the rows; null for none
     */
    record Section(
            String id,
            Phrase title,
            long count,
            List<WorkRow> rows,
            String all,
            Phrase allWords,
            Phrase empty,
            List<Phrase> inShort,
            @Nullable Next next) {

        /** A section of rows alone. */
        public Section(
                String id, Phrase title, long count, List<WorkRow> rows, String all, Phrase allWords, Phrase empty) {
            this(id, title, count, rows, all, allWords, empty, List.of(), null);
        }

        /** The same with what the count is made of, and with a button. */
        public Section with(List<Phrase> parts, @Nullable Next button) {
            return new Section(id, title, count, rows, all, allWords, empty, parts, button);
        }
    }

    /** What the reader does next with what a section tells, and where. */
    record Next(Phrase words, String path) {}
}
