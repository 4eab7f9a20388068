// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.Arrays;
import palazzo.law.Text;

/** Who reads a text without effort. */
public enum Reader {
    PRIMARY_SCHOOL(80, "chi ha la licenza elementare", "who finished primary school"),
    MIDDLE_SCHOOL(60, "chi ha la licenza media", "who finished middle school"),
    HIGH_SCHOOL(40, "chi ha un diploma superiore", "who finished high school"),
    FEW(0, "pochi: il testo è difficile anche per chi ha un diploma", "few: it is hard even after high school");

    private final int least;
    private final Text words;

    Reader(int least, String it, String en) {
        this.least = least;
        this.words = new Text(it, en);
    }

    /** The least schooled who read a text of this index, 0 to 100, without effort. */
    static Reader of(int index) {
        return Arrays.stream(values())
                .filter(reader -> index >= reader.least)
                .findFirst()
                .orElse(FEW);
    }

    /** Who that is. */
    public Text words() {
        return words;
    }
}
