// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import palazzo.law.Norm;
import palazzo.law.Text;

/** What a text is for, and how easy it should be to read. It only ever gives a hint. */
public enum Purpose {
    FOR_THE_PUBLIC(60, "testo per il pubblico", "text for the public"),
    ACT(40, "atto", "act");

    private final int least;
    private final Text words;

    Purpose(int least, String it, String en) {
        this.least = least;
        this.words = new Text(it, en);
    }

    /** The least index such a text should have, from 0 to 100. */
    public int least() {
        return least;
    }

    /** Whether a text of this index, as it is shown, is easy enough. */
    @Norm(
            value = "direttiva Funzione pubblica 8 maggio 2002, indice consigliato",
            doubt = "No norm sets an index: 60 and 40 are our own proposal.")
    public boolean isServedBy(Gulpease index) {
        return index.shown() >= least;
    }

    /** What such a text is called. */
    public Text words() {
        return words;
    }
}
