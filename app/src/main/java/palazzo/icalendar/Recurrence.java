// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import palazzo.icalendar.Rule.Frequency;
import palazzo.icalendar.Rule.Weekday;

/**
 * The local times that a rule gives, in their order: first the start itself, which always counts, then what the rule finds
 * in one period (a year, a week, an hour) after the other. It knows nothing of zones: what a clock shows is the same in
 * summer and in winter.
 */
final class Recurrence implements Iterator<LocalDateTime> {

    private final Rule rule;
    private final LocalDateTime start;
    private final boolean days;
    private final LocalDateTime last;
    private final WeekFields week;
    private final Deque<LocalDateTime> found = new ArrayDeque<>();
    private long period;
    private long given;

    /**
     * @param days whether the start is a day, so that parts that speak of hours are left out
     * @param from what lies before need not be given, where nothing counts
     * @param last what lies after is not given
     */
    Recurrence(Rule rule, LocalDateTime start, boolean days, LocalDateTime from, LocalDateTime last) {
        this.rule = rule;
        this.start = start;
        this.days = days;
        this.last = last;
        this.week = WeekFields.of(rule.weekStart(), 4);
        found.add(start);
        if (rule.count() == null && from.isAfter(start)) {
            period = Math.max(0, periodsUntil(from) - 1);
        }
    }

    @Override
    public boolean hasNext() {
        Integer count = rule.count();
        if (count != null && given >= Math.max(1, count)) {
            return false;
        }
        while (found.isEmpty()) {
            LocalDateTime base = base();
            if (base == null || base.isAfter(last)) {
                return false;
            }
            period++;
            if (mayHold(base)) {
                candidates(base).filter(each -> each.isAfter(start)).forEach(found::add);
            }
        }
        return !found.getFirst().isAfter(last);
    }

    @Override
    public LocalDateTime next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        given++;
        return found.removeFirst();
    }

    /** Where the period begins; null beyond all years. */
    private @org.jspecify.annotations.Nullable LocalDateTime base() {
        long steps = Math.multiplyExact(period, rule.interval());
        if (steps > 400_000_000_000L) {
            return null;
        }
        LocalDate day = start.toLocalDate();
        return switch (rule.frequency()) {
            case YEARLY ->
                firstYear() + steps > 9999
                        ? null
                        : LocalDate.of((int) (firstYear() + steps), 1, 1)
                                .minusDays(6)
                                .atStartOfDay();
            case MONTHLY ->
                steps > 12 * 9999
                        ? null
                        : day.withDayOfMonth(1).plusMonths(steps).atStartOfDay();
            case WEEKLY -> firstOfWeek(day).plusWeeks(steps).atStartOfDay();
            case DAILY -> day.plusDays(steps).atStartOfDay();
            case HOURLY -> start.truncatedTo(ChronoUnit.HOURS).plusHours(steps);
            case MINUTELY -> start.truncatedTo(ChronoUnit.MINUTES).plusMinutes(steps);
            case SECONDLY -> start.plusSeconds(steps);
        };
    }

    /** How many periods lie between the start and {@code time}. */
    private long periodsUntil(LocalDateTime time) {
        LocalDate day = start.toLocalDate();
        long units = switch (rule.frequency()) {
            case YEARLY -> time.getYear() - firstYear() - 1L;
            case MONTHLY -> ChronoUnit.MONTHS.between(YearMonth.from(day), YearMonth.from(time));
            case WEEKLY -> ChronoUnit.WEEKS.between(firstOfWeek(day), time.toLocalDate());
            case DAILY -> ChronoUnit.DAYS.between(day, time.toLocalDate());
            case HOURLY -> ChronoUnit.HOURS.between(start.truncatedTo(ChronoUnit.HOURS), time);
            case MINUTELY -> ChronoUnit.MINUTES.between(start.truncatedTo(ChronoUnit.MINUTES), time);
            case SECONDLY -> ChronoUnit.SECONDS.between(start, time);
        };
        return units / rule.interval();
    }

    /** Whether a period within the day can hold anything; where not, goes on to the next that may. */
    private boolean mayHold(LocalDateTime base) {
        if (!rule.frequency().isWithinTheDay()) {
            return true;
        }
        if (!fits(base.toLocalDate())) {
            return goOnFrom(base.toLocalDate().plusDays(1).atStartOfDay());
        }
        if (!allows(rule.hours(), base.getHour())) {
            return goOnFrom(base.truncatedTo(ChronoUnit.HOURS).plusHours(1));
        }
        if (rule.frequency() != Frequency.HOURLY && !allows(rule.minutes(), base.getMinute())) {
            return goOnFrom(base.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1));
        }
        return rule.frequency() != Frequency.SECONDLY || allows(rule.seconds(), base.getSecond());
    }

    private boolean goOnFrom(LocalDateTime time) {
        period = Math.max(period, periodsUntil(time));
        return false;
    }

    private Stream<LocalDateTime> candidates(LocalDateTime base) {
        List<LocalTime> times = times(base);
        List<LocalDateTime> all = daysOf(base)
                .filter(this::fits)
                .flatMap(day -> times.stream().map(day::atTime))
                .toList();
        return rule.positions().isEmpty() ? all.stream() : chosen(all);
    }

    private Stream<LocalDateTime> chosen(List<LocalDateTime> all) {
        Set<LocalDateTime> chosen = new TreeSet<>();
        for (int position : rule.positions()) {
            int at = position > 0 ? position - 1 : all.size() + position;
            if (at >= 0 && at < all.size()) {
                chosen.add(all.get(at));
            }
        }
        return chosen.stream();
    }

    private Stream<LocalDate> daysOf(LocalDateTime base) {
        LocalDate day = base.toLocalDate();
        return switch (rule.frequency()) {
            case YEARLY -> daysOfYear(day.plusDays(6).getYear());
            case MONTHLY -> day.datesUntil(day.plusMonths(1));
            case WEEKLY -> day.datesUntil(day.plusWeeks(1));
            default -> Stream.of(day);
        };
    }

    /** A year's own days; where weeks are counted, those of its weeks. */
    private Stream<LocalDate> daysOfYear(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return rule.weeks().isEmpty()
                ? first.datesUntil(first.plusYears(1))
                : firstWeek(year).datesUntil(firstWeek(year + 1));
    }

    private LocalDate firstWeek(int year) {
        return firstOfWeek(LocalDate.of(year, 1, 4));
    }

    private LocalDate firstOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
    }

    private int firstYear() {
        LocalDate day = start.toLocalDate();
        return rule.weeks().isEmpty() ? day.getYear() : day.get(week.weekBasedYear());
    }

    private List<LocalTime> times(LocalDateTime base) {
        if (days) {
            return List.of(LocalTime.MIDNIGHT);
        }
        List<LocalTime> times = new ArrayList<>();
        boolean hourly = rule.frequency().compareTo(Frequency.HOURLY) <= 0;
        boolean minutely = rule.frequency().compareTo(Frequency.MINUTELY) <= 0;
        boolean secondly = rule.frequency() == Frequency.SECONDLY;
        for (int hour : hourly ? Set.of(base.getHour()) : or(rule.hours(), start.getHour())) {
            for (int minute : minutely ? Set.of(base.getMinute()) : or(rule.minutes(), start.getMinute())) {
                for (int second : secondly ? Set.of(base.getSecond()) : or(rule.seconds(), start.getSecond())) {
                    if (second < 60) {
                        times.add(LocalTime.of(hour, minute, second));
                    }
                }
            }
        }
        return times;
    }

    private static Collection<Integer> or(Set<Integer> said, int otherwise) {
        return said.isEmpty() ? Set.of(otherwise) : said;
    }

    private static boolean allows(Set<Integer> said, int value) {
        return said.isEmpty() || said.contains(value);
    }

    /** Whether every part that speaks of days lets this one be; what none says is the start's. */
    private boolean fits(LocalDate day) {
        return fitsMonth(day) && fitsMonthDay(day) && fitsYearDay(day) && fitsWeek(day) && fitsWeekday(day);
    }

    private boolean fitsMonth(LocalDate day) {
        if (rule.months().isEmpty() && rule.saysNoDay() && rule.frequency() == Frequency.YEARLY) {
            return day.getMonth() == start.getMonth();
        }
        return allows(rule.months(), day.getMonthValue());
    }

    private boolean fitsMonthDay(LocalDate day) {
        if (rule.saysNoDay() && (rule.frequency() == Frequency.YEARLY || rule.frequency() == Frequency.MONTHLY)) {
            return day.getDayOfMonth() == start.getDayOfMonth();
        }
        return rule.monthDays().isEmpty()
                || rule.monthDays().contains(day.getDayOfMonth())
                || rule.monthDays().contains(day.getDayOfMonth() - day.lengthOfMonth() - 1);
    }

    private boolean fitsYearDay(LocalDate day) {
        return rule.yearDays().isEmpty()
                || rule.yearDays().contains(day.getDayOfYear())
                || rule.yearDays().contains(day.getDayOfYear() - day.lengthOfYear() - 1);
    }

    private boolean fitsWeek(LocalDate day) {
        if (rule.weeks().isEmpty()) {
            return true;
        }
        int year = day.get(week.weekBasedYear());
        int number = day.get(week.weekOfWeekBasedYear());
        long all = ChronoUnit.WEEKS.between(firstWeek(year), firstWeek(year + 1));
        return rule.weeks().contains(number) || rule.weeks().contains((int) (number - all - 1));
    }

    private boolean fitsWeekday(LocalDate day) {
        if (rule.weekdays().isEmpty()) {
            boolean asTheStart = rule.frequency() == Frequency.WEEKLY && rule.saysNoDay()
                    || !rule.weeks().isEmpty()
                            && rule.monthDays().isEmpty()
                            && rule.yearDays().isEmpty();
            return !asTheStart || day.getDayOfWeek() == start.getDayOfWeek();
        }
        return rule.weekdays().stream().anyMatch(weekday -> is(day, weekday));
    }

    private boolean is(LocalDate day, Weekday weekday) {
        DayOfWeek wanted = weekday.day();
        if (day.getDayOfWeek() != wanted || weekday.nth() == 0) {
            return day.getDayOfWeek() == wanted;
        }
        boolean ofYear = rule.frequency() == Frequency.YEARLY && rule.months().isEmpty();
        int place = ofYear ? day.getDayOfYear() : day.getDayOfMonth();
        int length = ofYear ? day.lengthOfYear() : day.lengthOfMonth();
        int nth = weekday.nth() > 0 ? (place - 1) / 7 + 1 : -((length - place) / 7 + 1);
        return nth == weekday.nth();
    }
}
