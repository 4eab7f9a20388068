// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import java.util.Set;
import palazzo.law.Norm;
import palazzo.law.Text;

/** What happens in a building, on whatever day, for which law has flags outside it while it lasts. */
public enum FlagOccasion {
    @Norm("l. 22/1998, art. 2, c. 1, lett. c; d.P.R. 121/2000, art. 12")
    COUNCIL_SITTING(
            "seduta del Consiglio comunale",
            "sitting of the city council",
            "l. 22/1998, art. 2, c. 1, lett. c",
            Set.of(Flag.Bearer.ITALY, Flag.Bearer.EUROPE, Flag.Bearer.CITY)),

    @Norm("l. 22/1998, art. 2, c. 1, lett. e")
    SCHOOL_DAY(
            "giorno di lezione o di esame",
            "day of lessons or examinations",
            "l. 22/1998, art. 2, c. 1, lett. e",
            Set.of(Flag.Bearer.ITALY, Flag.Bearer.EUROPE)),

    @Norm("l. 22/1998, art. 2, c. 2")
    POLLING(
            "votazioni nel seggio",
            "voting at the polling station",
            "l. 22/1998, art. 2, c. 2",
            Set.of(Flag.Bearer.ITALY, Flag.Bearer.EUROPE));

    private final Text title;
    private final String norm;
    private final Set<Flag.Bearer> flags;

    FlagOccasion(String it, String en, String norm, Set<Flag.Bearer> flags) {
        this.title = new Text(it, en);
        this.norm = norm;
        this.flags = flags;
    }

    /** What happens. */
    public Text title() {
        return title;
    }

    /** The norm that asks for the flags. */
    public String norm() {
        return norm;
    }

    /** Those that are out while it lasts; with Italy and Europe the city's own, where its council sits. */
    public Set<Flag.Bearer> flags() {
        return flags;
    }
}
