// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * The holidays of the nation, and of a town where one is given. Days are those of Italy.
 *
 * @param town whose patron day is kept too; none for the national calendar
 * @param once single days that an act made holidays, as a national mourning; whoever gives them knows the act
 */
public record Holidays(@Nullable Town town, Map<LocalDate, Text> once) {

    /** Without any patron day. */
    public static final Holidays NATIONAL = new Holidays(null);

    /** @throws BadInput where a day is in a year whose holidays are not known */
    public Holidays {
        once.keySet().forEach(day -> Years.known("day", day));
        once = Map.copyOf(once);
    }

    /** Those that come every year. */
    public Holidays(@Nullable Town town) {
        this(town, Map.of());
    }

    /** The same with these single days too. */
    public Holidays with(Map<LocalDate, Text> days) {
        Map<LocalDate, Text> more = new HashMap<>(once);
        more.putAll(days);
        return new Holidays(town, more);
    }

    private static final List<Holiday> KEPT = List.of(Holiday.values());

    /**
     * Whether {@code date} is a Sunday, a national holiday of its year, the patron day, or one of the single days.
     *
     * @throws BadInput where the holidays of that year are not known
     */
    @Norm("l. 260/1949, art. 2, domeniche")
    public boolean isHoliday(LocalDate date) {
        Years.known("day", date);
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY || isPatronDay(date) || once.containsKey(date)) {
            return true;
        }
        for (Holiday holiday : KEPT) {
            if (holiday.isOn(date)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code date} is a day from Monday to Friday that is no holiday. @throws BadInput as {@link #isHoliday} */
    @Norm(
            value = "l. 241/1990, art. 14-bis, giorni lavorativi",
            doubt = "The law does not say which days it means: Monday to Friday is our reading.")
    public boolean isWorkingDay(LocalDate date) {
        return !isHoliday(date) && date.getDayOfWeek() != DayOfWeek.SATURDAY;
    }

    /** What makes {@code date} a holiday; empty where it is none. @throws BadInput as {@link #isHoliday} */
    public Optional<Text> nameOf(LocalDate date) {
        Years.known("day", date);
        Stream<Text> national =
                KEPT.stream().filter(holiday -> holiday.isOn(date)).map(Holiday::title);
        Stream<Text> local =
                Stream.ofNullable(town).filter(here -> here.keeps(date)).map(Town::patron);
        Stream<Text> single = Stream.ofNullable(once.get(date));
        Stream<Text> sunday =
                Stream.of(new Text("domenica", "Sunday")).filter(any -> date.getDayOfWeek() == DayOfWeek.SUNDAY);
        return Stream.of(national, local, single, sunday)
                .flatMap(names -> names)
                .findFirst();
    }

    /**
     * The days of {@code year} that are holidays whatever their weekday, in order: ordinary Sundays are left out.
     *
     * @throws BadInput where the holidays of that year are not known
     */
    public List<LocalDate> in(int year) {
        Years.known("year", year);
        Stream<LocalDate> national =
                KEPT.stream().filter(holiday -> holiday.isKeptIn(year)).map(holiday -> holiday.in(year));
        Stream<LocalDate> local =
                Stream.ofNullable(town).map(here -> here.patronDay().atYear(year));
        Stream<LocalDate> single = once.keySet().stream().filter(day -> day.getYear() == year);
        return Stream.of(national, local, single)
                .flatMap(days -> days)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The working day that is {@code count} working days after {@code date}, which is not counted.
     *
     * @throws BadInput where the count is not positive, or a day on the way is in a year whose holidays are not known
     */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        if (count < 1) {
            throw new BadInput("working days", count, "is not positive");
        }
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
