// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.jspecify.annotations.Nullable;

/** What stands in one place of a list. */
public sealed interface Cell {

    /** What the row is, as a link to it; below, where it comes from. */
    record Name(Phrase text, String path, @Nullable Phrase below) implements Cell {}

    /** Text; below, a second line in small print. */
    record Text(Phrase text, @Nullable Phrase below) implements Cell {}

    /** Text of lesser weight. */
    record Meta(Phrase text) implements Cell {}

    /** A number. */
    record Figure(long number) implements Cell {}

    /** A date that binds; nothing where there is none. */
    record Date(@Nullable Due due) implements Cell {}

    /** A state. */
    record State(Tag tag) implements Cell {}

    /** A competence. */
    record Competence(String code) implements Cell {}

    /** Text and no second line. */
    static Cell text(Phrase text) {
        return new Text(text, null);
    }
}
