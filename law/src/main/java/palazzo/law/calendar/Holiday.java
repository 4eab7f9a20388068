// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import java.time.LocalDate;
import palazzo.law.Norm;
import palazzo.law.Text;

/** The national holidays that are no ordinary Sunday, each from the year the law made it one. */
@Norm("l. 260/1949, art. 2")
public enum Holiday {
    NEW_YEAR(on(1, 1), "Capodanno", "New Year's Day"),

    /** Dropped in 1977, back since 1986. */
    @Norm("d.P.R. 792/1985, art. 1")
    EPIPHANY(on(1, 6), "Epifania", "Epiphany"),

    EASTER(new DayRule.AfterEaster(0), "Pasqua", "Easter Sunday"),

    EASTER_MONDAY(new DayRule.AfterEaster(1), "Lunedì dell'Angelo", "Easter Monday"),

    LIBERATION(on(4, 25), "Liberazione", "Liberation Day"),

    LABOUR_DAY(on(5, 1), "Festa del lavoro", "Labour Day"),

    /** On its own day again since 2001. */
    @Norm("l. 336/2000, art. 1")
    REPUBLIC(on(6, 2), 2001, "Festa della Repubblica", "Republic Day"),

    ASSUMPTION(on(8, 15), "Assunzione", "Assumption"),

    @Norm("l. 151/2025, art. 1")
    SAINT_FRANCIS(on(10, 4), 2026, "San Francesco d'Assisi", "Saint Francis of Assisi"),

    ALL_SAINTS(on(11, 1), "Ognissanti", "All Saints"),

    IMMACULATE_CONCEPTION(on(12, 8), "Immacolata Concezione", "Immaculate Conception"),

    CHRISTMAS(on(12, 25), "Natale", "Christmas"),

    SAINT_STEPHEN(on(12, 26), "Santo Stefano", "Saint Stephen");

    private final DayRule rule;
    private final int since;
    private final Text title;

    Holiday(DayRule rule, int since, String it, String en) {
        this.rule = rule;
        this.since = since;
        this.title = new Text(it, en);
    }

    Holiday(DayRule rule, String it, String en) {
        this(rule, Years.FIRST, it, en);
    }

    /** What the day is called. */
    public Text title() {
        return title;
    }

    /** Whether the law of {@code year} has it. */
    public boolean isKeptIn(int year) {
        return year >= since;
    }

    /**
     * The day it falls on in {@code year}, kept or not.
     *
     * @throws palazzo.law.BadInput where the holidays of that year are not known
     */
    public LocalDate in(int year) {
        Years.known("year", year);
        return rule.in(year);
    }

    /** Whether {@code date} is it, and the law of that year keeps it. */
    public boolean isOn(LocalDate date) {
        return isKeptIn(date.getYear()) && rule.isOn(date);
    }

    private static DayRule on(int month, int day) {
        return new DayRule.Fixed(month, day);
    }
}
