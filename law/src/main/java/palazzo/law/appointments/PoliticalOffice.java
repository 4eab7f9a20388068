// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import palazzo.law.BadInput;
import palazzo.law.Day;
import palazzo.law.Text;

/**
 * A seat in a board or council that a person holds or held.
 *
 * @param inhabitants of the city, for cities; 0 for other bodies
 * @param sameRegion whether the body is in the region of the appointing city
 * @param lastDay the last day in office; null while it is held
 */
public record PoliticalOffice(
        Kind kind,
        int inhabitants,
        boolean sameRegion,
        @Nullable LocalDate lastDay) implements Worded {

    private static final int INHABITANTS = 15_000;
    private static final LocalDate COOLING_REPEALED = LocalDate.of(2025, 2, 25);

    /** Where the seat is. */
    public enum Kind {
        GOVERNMENT("Governo", "government"),
        PARLIAMENT("Parlamento", "parliament"),
        REGION("Regione", "region"),
        PROVINCE("Provincia o città metropolitana", "province or metropolitan city"),
        /** Mayor, member of the board or of the council of the appointing city. */
        THIS_CITY("organi del Comune", "organs of this city"),
        OTHER_CITY("altro Comune", "another city");

        private final Text words;

        Kind(String it, String en) {
            this.words = new Text(it, en);
        }
    }

    /** @throws BadInput where the inhabitants are negative, or the year of the last day has not four digits */
    public PoliticalOffice {
        if (inhabitants < 0) {
            throw new BadInput("inhabitants", inhabitants, "is negative");
        }
        if (lastDay != null) {
            Day.known("lastDay", lastDay);
        }
    }

    /** A seat held today in a body of the region, or above it. */
    public static PoliticalOffice held(Kind kind) {
        return new PoliticalOffice(kind, 0, true, null);
    }

    boolean isHeldOn(LocalDate day) {
        return lastDay == null || !lastDay.isBefore(day);
    }

    /** A province, or a city of over 15,000 inhabitants, of the region. */
    boolean isOfAGreatLocalBodyOfTheRegion() {
        return sameRegion && (kind == Kind.PROVINCE || (isOfACity() && inhabitants > INHABITANTS));
    }

    /** Whether years had to pass after such a seat for appointments of {@code day}. */
    static boolean coolingIsLaw(LocalDate day) {
        return day.isBefore(COOLING_REPEALED);
    }

    /** Whether too few years have passed after it, by the rule that was. */
    boolean isFresh(LocalDate day) {
        int years = coolingYears();
        return years > 0 && (lastDay == null || !day.isAfter(lastDay.plusYears(years)));
    }

    private int coolingYears() {
        if (kind == Kind.THIS_CITY) {
            return 2;
        }
        return kind == Kind.OTHER_CITY && isOfAGreatLocalBodyOfTheRegion() ? 1 : 0;
    }

    private boolean isOfACity() {
        return kind == Kind.THIS_CITY || kind == Kind.OTHER_CITY;
    }

    @Override
    public Text words() {
        return lastDay == null
                ? new Text(kind.words.it() + ", in carica", kind.words.en() + ", in office")
                : new Text(kind.words.it() + ", fino al " + lastDay, kind.words.en() + ", until " + lastDay);
    }
}
