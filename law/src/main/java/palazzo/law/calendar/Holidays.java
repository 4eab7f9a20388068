// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * The holidays of the nation, and of a town where one is given. Days are those of Italy.
 *
 * @param town whose patron day is kept too; none for the national calendar
 */
public record Holidays(@Nullable Town town) {

    /** Without any patron day. */
    public static final Holidays NATIONAL = new Holidays(null);

    private static final List<Holiday> KEPT = List.of(Holiday.values());

    /** Whether {@code date} is a Sunday, a national holiday of its year, or the patron day. */
    @Norm("l. 260/1949, art. 2, domeniche")
    public boolean isHoliday(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY || isPatronDay(date)) {
            return true;
        }
        for (Holiday holiday : KEPT) {
            if (holiday.isOn(date)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code date} is a day from Monday to Friday that is no holiday. */
    @Norm(
            value = "l. 241/1990, art. 14-bis, giorni lavorativi",
            doubt = "The law does not say which days it means: Monday to Friday is our reading.")
    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && !isHoliday(date);
    }

    /** What makes {@code date} a holiday; empty where it is none. */
    public Optional<Text> nameOf(LocalDate date) {
        Stream<Text> national =
                KEPT.stream().filter(holiday -> holiday.isOn(date)).map(Holiday::title);
        Stream<Text> local =
                Stream.ofNullable(town).filter(here -> here.keeps(date)).map(Town::patron);
        Stream<Text> sunday =
                Stream.of(new Text("domenica", "Sunday")).filter(any -> date.getDayOfWeek() == DayOfWeek.SUNDAY);
        return Stream.of(national, local, sunday).flatMap(names -> names).findFirst();
    }

    /**
     * The days of {@code year} that are holidays whatever their weekday, in order: ordinary Sundays are left out.
     *
     * @throws palazzo.law.BadInput where the holidays of that year are not known
     */
    public List<LocalDate> in(int year) {
        Years.known("year", year);
        Stream<LocalDate> national =
                KEPT.stream().filter(holiday -> holiday.isKeptIn(year)).map(holiday -> holiday.in(year));
        Stream<LocalDate> local =
                Stream.ofNullable(town).map(here -> here.patronDay().atYear(year));
        return Stream.concat(national, local).distinct().sorted().toList();
    }

    /**
     * The working day that is {@code count} working days after {@code date}, which is not counted.
     *
     * @param count one or more
     */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        LocalDate day = date;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private boolean isPatronDay(LocalDate date) {
        return town != null && town.keeps(date);
    }
}
