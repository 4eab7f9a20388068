// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import palazzo.law.Norm;
import palazzo.law.Text;

/** What has to be decided about flags, and who decides it. */
public enum Decision {
    @Norm("d.P.R. 121/2000, art. 1, c. 2, lett. a e b")
    DAYS_OF_THE_CALENDAR("la legge, nei giorni che elenca", "law, on the days it lists", "art. 1, c. 2, lett. a e b"),

    @Norm("d.P.R. 121/2000, art. 1, c. 2, lett. c")
    OTHER_DAYS("il Presidente del Consiglio dei Ministri", "the Prime Minister", "art. 1, c. 2, lett. c"),

    @Norm("d.P.R. 121/2000, art. 1, c. 2, lett. c, in sede locale")
    OTHER_DAYS_IN_ONE_PLACE("il Prefetto", "the Prefect", "art. 1, c. 2, lett. c"),

    @Norm("d.P.R. 121/2000, art. 3; circ. PCM 18 dicembre 2002")
    NATIONAL_MOURNING(
            "la Presidenza del Consiglio dei Ministri",
            "the Prime Minister's Office",
            "art. 3; circ. PCM 18 dicembre 2002"),

    @Norm(value = "prassi dei Comuni, lutto cittadino", doubt = "No single law on city mourning was found.")
    CITY_MOURNING("il Sindaco, con proclamazione", "the Mayor, by proclamation", ""),

    @Norm("d.P.R. 121/2000, art. 12, enti territoriali")
    THE_OWN_BANNER("l'ente, con la propria disciplina", "the body, by its own rules", "art. 12"),

    @Norm("d.P.R. 121/2000, art. 10, responsabili")
    DAILY_CARE("le persone nominate dall'ente", "the persons the body names", "art. 10"),

    @Norm("d.P.R. 121/2000, art. 10, vigilanza")
    SUPERVISION("il Prefetto", "the Prefect", "art. 10");

    private final Text decider;
    private final String article;

    Decision(String it, String en, String article) {
        this.decider = new Text(it, en);
        this.article = article;
    }

    /** Who decides it. */
    public Text decider() {
        return decider;
    }

    /** The norm that says so; what only custom says tells that. */
    public String norm() {
        return article.isEmpty() ? "prassi dei Comuni" : "d.P.R. 121/2000, " + article;
    }
}
