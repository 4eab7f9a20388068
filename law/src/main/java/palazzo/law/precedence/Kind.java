// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import palazzo.law.Text;

/** The two kinds of ceremony, each with the list that orders it. */
public enum Kind {
    NATIONAL("d.P.C.M. 14 aprile 2006, art. 5", "cerimonie nazionali", "national ceremonies", "national.csv"),
    TERRITORIAL(
            "d.P.C.M. 14 aprile 2006, art. 9", "cerimonie territoriali", "territorial ceremonies", "territorial.csv");

    private final String article;
    private final Text words;
    private final String file;

    Kind(String article, String it, String en, String file) {
        this.article = article;
        this.words = new Text(it, en);
        this.file = file;
    }

    /** The article that holds the list. */
    public String article() {
        return article;
    }

    /** What such ceremonies are called, in the plural. */
    public Text words() {
        return words;
    }

    String file() {
        return file;
    }

    Kind other() {
        return this == NATIONAL ? TERRITORIAL : NATIONAL;
    }
}
