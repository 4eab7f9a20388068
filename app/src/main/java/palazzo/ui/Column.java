// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param label its head
 * @param sort the name of its order; null where the list is not ordered by it
 * @param fold where its cell goes when the row folds on a phone
 */
public record Column(Phrase label, @Nullable String sort, Fold fold) {

    /** A column the list is not ordered by. */
    public static Column of(Fold fold, String key) {
        return new Column(Phrase.of(key), null, fold);
    }

    /** A column the list can be ordered by. */
    public static Column sorted(Fold fold, String key, String sort) {
        return new Column(Phrase.of(key), sort, fold);
    }

    /** {@code ascending} or {@code descending} where the list is in this column's order; null elsewhere. */
    public @Nullable String direction(String asked) {
        if (sort == null || !asked.endsWith(sort) || asked.length() > sort.length() + 1) {
            return null;
        }
        return asked.equals(sort) ? "ascending" : "descending";
    }

    /** The place of a cell in a folded row. */
    public enum Fold {
        /** First line, left: the date that binds. */
        TOP("at-top"),
        /** First line, right: the state. */
        END("at-end"),
        /** Second line: what it is. */
        MAIN("at-main"),
        /** Third line, left. */
        FOOT("at-foot"),
        /** Third line, right. */
        FOOT_END("at-foot-end"),
        /** Left out. */
        AWAY("at-opt");

        private final String css;

        Fold(String css) {
            this.css = css;
        }

        /** The class of its cells. */
        public String css() {
            return css;
        }
    }
}
