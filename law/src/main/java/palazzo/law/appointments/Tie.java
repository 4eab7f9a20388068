// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import palazzo.law.BadInput;
import palazzo.law.Text;

/**
 * The tie of a person with the Mayor.
 *
 * @param degree of kinship as the civil code counts it; 0 where there is none to count
 */
public record Tie(Kind kind, int degree) implements Worded {

    private static final int LAST_DEGREE = 3;

    /** The kinds of tie. */
    public enum Kind {
        NONE("nessun legame", "no tie"),
        SPOUSE("coniuge", "spouse"),
        ASCENDANT("ascendente", "ascendant"),
        DESCENDANT("discendente", "descendant"),
        RELATIVE("parente", "relative"),
        IN_LAW("affine", "in-law"),
        /** The marriage that made the tie was ended by divorce. */
        FORMER_IN_LAW("già affine, prima del divorzio", "in-law until a divorce");

        private final Text words;

        Kind(String it, String en) {
            this.words = new Text(it, en);
        }

        private boolean hasDegree() {
            return this == RELATIVE || this == IN_LAW;
        }
    }

    /** @throws BadInput where a relative or in-law has no degree, or anybody a negative one */
    public Tie {
        if (degree < (kind.hasDegree() ? 1 : 0)) {
            throw new BadInput("degree", degree, "is no degree of kinship");
        }
    }

    /** A tie of which no degree counts. @throws BadInput where one must be told */
    public static Tie of(Kind kind) {
        return new Tie(kind, 0);
    }

    boolean bars() {
        return switch (kind) {
            case NONE, FORMER_IN_LAW -> false;
            case SPOUSE, ASCENDANT, DESCENDANT -> true;
            case RELATIVE, IN_LAW -> degree <= LAST_DEGREE;
        };
    }

    @Override
    public Text words() {
        return kind.hasDegree()
                ? new Text(kind.words.it() + ", grado " + degree, kind.words.en() + ", degree " + degree)
                : kind.words;
    }
}
