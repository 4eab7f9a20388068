// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import palazzo.organisation.Sight;

/** How many letters came about what, from where, by which way, for whom, and how soon they were answered: of those one may see. */
public interface LetterFigures {

    /** By what they are counted. */
    enum By {
        /** All together. */
        ALL,
        /** By what they are about: the kind that triage gave them. */
        TOPIC,
        /** By part of the city. */
        DISTRICT,
        /** By how they came. */
        CHANNEL,
        /** By the unit that has them. */
        UNIT
    }

    /**
     * What is counted: letters that came from a day to another, both included, as Rome counts them.
     *
     * @param topic code of a kind of letter; empty for any
     * @param district empty for any
     */
    record Asked(LocalDate from, LocalDate until, String topic, String district) {

        /** Of any topic and district. */
        public static Asked of(LocalDate from, LocalDate until) {
            return new Asked(from, until, "", "");
        }
    }

    /**
     * Letters of one kind.
     *
     * @param value code; empty where nobody said
     * @param open how many wait for an answer
     * @param late of those, how many should have been answered by yesterday
     * @param interim of the open ones, to how many was written in between: that is not the answer, and no time ends with it
     * @param days in which half of the answered ones were; null where none was
     * @param slow days in which nine of ten were
     */
    record Line(
            String value,
            long letters,
            long answered,
            long open,
            long late,
            long interim,
            @Nullable Double days,
            @Nullable Double slow) {

        /** Not a letter. */
        public static Line none(String value) {
            return new Line(value, 0, 0, 0, 0, 0, null, null);
        }
    }

    /** How many came in a month. @param month its first day */
    record OfMonth(String value, LocalDate month, long letters) {}

    /** All together. What nobody wanted does not count. */
    Line whole(Asked asked, Sight sight);

    /** The same by each of what they have in common, and all together; the letters are gone through once. */
    Map<By, List<Line>> counted(Asked asked, Sight sight);

    /** How many came in each month, likewise. */
    Map<By, List<OfMonth>> monthly(Asked asked, Sight sight);

    /** What the codes are called, in Italian where the city says it; a code without a name is its own. */
    Map<String, String> names(By by);
}
