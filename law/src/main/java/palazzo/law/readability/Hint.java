// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import palazzo.law.Text;

/**
 * What would make a text plainer. A hint never stops anybody.
 *
 * @param from where it begins in the text, counted in chars
 * @param to where it ends, excluded
 * @param found the words it is about, or the beginning of them
 * @param advice what to write
 */
public record Hint(Kind kind, int from, int to, String found, Text advice) {

    /** What was found. */
    public enum Kind {
        /** A word of the offices that has a plain one. */
        OFFICE_WORD,
        /** A sentence of more than 25 words. */
        LONG_SENTENCE,
        /** A passive verb: it hides who acts. */
        PASSIVE,
        /** A link or invitation that does not say where it leads. */
        EMPTY_LINK,
        /** A sentence of more than four commas: it has asides, or is a list. */
        MANY_COMMAS,
        /** An acronym that is not spelled out where it comes first. */
        ACRONYM,
        /** A date, a time or a sum not written as people say it. */
        FIGURES,
        /** The subject of a document shorter than 20 or longer than 160 characters. */
        SUBJECT_LENGTH,
        /** The subject of a document that would fit any other. */
        SUBJECT_GENERIC
    }
}
