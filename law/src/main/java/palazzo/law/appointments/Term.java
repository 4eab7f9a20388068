// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * A term of the appointment procedure. Calendar days, the first left out, the last counted; a holiday moves none of
 * them: that is the prudent reading, for the power to appoint ends with the term.
 *
 * @param lastDay the last good day, in Italy
 * @param steps how it was computed
 */
public record Term(LocalDate lastDay, Text steps) {

    private static final int DAYS = 45;
    private static final List<Integer> DAYS_BEFORE_EXPIRY = List.of(60, 30, 7);
    private static final int DAYS_AFTER_EXPIRY = 30;

    /**
     * When the Mayor must have appointed: 45 days from taking office, or by the expiry of the mandate before where that
     * comes later.
     */
    @Norm("d.lgs. 267/2000, art. 50, c. 9")
    public static Term toAppoint(LocalDate tookOffice, @Nullable LocalDate expiry) {
        Term fromOffice = days(tookOffice, DAYS, "dall'insediamento", "from taking office");
        return expiry == null || !expiry.isAfter(fromOffice.lastDay)
                ? fromOffice
                : new Term(
                        expiry,
                        new Text(
                                "scadenza del precedente incarico il " + expiry + ", dopo i " + fromOffice.steps.it(),
                                "the mandate before expires on " + expiry + ", after the " + fromOffice.steps.en()));
    }

    /** How long an expired organ goes on, with ordinary or urgent reasoned acts only. */
    @Norm(
            value = "d.l. 293/1994, artt. 2-6",
            doubt = "That a holiday does not move the last day is our prudent reading.")
    public static Term ofAnExpiredOrgan(LocalDate expiry) {
        return days(expiry, DAYS, "dalla scadenza", "from the expiry");
    }

    /** The days on which whoever plans is told that an organ expires, or that its extension is running out. */
    public static List<LocalDate> alarms(LocalDate expiry) {
        return Stream.concat(
                        DAYS_BEFORE_EXPIRY.stream().map(expiry::minusDays),
                        Stream.of(expiry.plusDays(DAYS_AFTER_EXPIRY)))
                .toList();
    }

    /** When the next yearly declaration of no incompatibility is due. */
    @Norm("d.lgs. 39/2013, art. 20, c. 2, termine")
    public static Term ofTheYearlyDeclaration(LocalDate last) {
        return after(last, 12, "dall'ultima dichiarazione", "from the last declaration");
    }

    /** When an incompatibility must be gone after the notice of it. */
    @Norm(value = "d.lgs. 39/2013, art. 19", doubt = "The text was not read.")
    public static Term toLeaveAnIncompatibleOffice(LocalDate notice) {
        return days(notice, 15, "dalla contestazione", "from the notice");
    }

    /** How long an organ that made a void appointment makes no other. */
    @Norm(value = "d.lgs. 39/2013, art. 18, c. 2", doubt = "The text was not read.")
    public static Term ofTheBan(LocalDate ascertained) {
        return after(ascertained, 3, "dall'accertamento", "from the finding");
    }

    /** When the data of who was appointed must be out. */
    @Norm("d.lgs. 33/2013, art. 14, c. 2, tre mesi")
    public static Term toPublish(LocalDate start) {
        return after(start, 3, "dall'inizio dell'incarico", "from the start of the office");
    }

    /** From when an appointment works: its start, or the declaration of no bar where that came later. */
    @Norm("d.lgs. 39/2013, art. 20, c. 4")
    public static LocalDate worksFrom(LocalDate start, LocalDate declaration) {
        return declaration.isAfter(start) ? declaration : start;
    }

    /** Whether {@code day} is not yet over it. */
    public boolean includes(LocalDate day) {
        return !day.isAfter(lastDay);
    }

    /** The days left after {@code day}; negative once it is over. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, lastDay);
    }

    private static Term days(LocalDate from, int days, String it, String en) {
        LocalDate last = from.plusDays(days);
        return new Term(last, steps(from, last, days + " giorni " + it, days + " days " + en));
    }

    private static Term after(LocalDate from, int months, String it, String en) {
        LocalDate last = from.plusMonths(months);
        return new Term(last, steps(from, last, months + " mesi " + it, months + " months " + en));
    }

    private static Text steps(LocalDate from, LocalDate last, String it, String en) {
        return new Text(it + " (" + from + "), escluso: " + last, en + " (" + from + "), left out: " + last);
    }
}
