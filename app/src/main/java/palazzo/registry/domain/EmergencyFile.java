// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Today;
import palazzo.law.Norm;

/**
 * An emergency register as its page saves it: by whom it was authorised and why, from when to when, its rows and how many
 * there are a day. Times are those of Rome.
 *
 * @param code of this register, unlike that of any other interruption or desk: {@code EM-20261202-0910}
 */
public record EmergencyFile(
        @Nullable String format,
        @Nullable String city,
        @Nullable String code,
        @Nullable String measure,
        @Nullable String authorisedBy,
        @Nullable String cause,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable List<Extension> extensions,
        @Nullable List<Total> totals,
        @Nullable List<Row> rows) {

    static final String FORMAT = "palazzo-emergenza-1";
    private static final int MOST_ROWS = 5_000;

    /** A further period with its act. */
    public record Extension(
            @Nullable String measure,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** How many operations a day had. */
    public record Total(@Nullable LocalDate day, int operations) {}

    /** A registration by hand. */
    public record Row(
            int number,
            @Nullable LocalDateTime at,
            @Nullable String direction,
            @Nullable String means,
            @Nullable String correspondent,
            @Nullable String about,
            @Nullable String theirNumber,
            @Nullable LocalDate theirDate) {}

    /** What is wrong. @param row its place in the file, from 1; 0 for the file as a whole */
    public record Fault(int row, String code, List<Object> args) {

        static Fault of(int row, String code, Object... args) {
            return new Fault(row, code, List.of(args));
        }
    }

    /** What is wrong with it; empty where it may be taken in. */
    @Norm("d.P.R. 445/2000, art. 63")
    public List<Fault> faults(String ours, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (!FORMAT.equals(format)) {
            return List.of(Fault.of(0, "format"));
        }
        if (!ours.equals(city)) {
            faults.add(Fault.of(0, "city"));
        }
        head(faults, now);
        if (start != null && end != null && isBefore(start, end) && !start.isBefore(end.minusYears(1))) {
            periods(faults, start, end);
            rows(faults, start, end);
            totals(faults, start.toLocalDate(), end.toLocalDate());
        }
        return faults;
    }

    /** The rows there are. */
    public List<Row> all() {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    /** The totals there are. */
    public List<Total> days() {
        return totals == null
                ? List.of()
                : totals.stream().filter(Objects::nonNull).toList();
    }

    /** The further periods there are. */
    public List<Extension> further() {
        return extensions == null
                ? List.of()
                : extensions.stream().filter(Objects::nonNull).toList();
    }

    private void head(List<Fault> faults, Instant now) {
        if (code == null || !code.matches("[A-Z0-9-]{2,40}")) {
            faults.add(Fault.of(0, "code"));
        }
        if (isBlank(measure, 200)) {
            faults.add(Fault.of(0, "measure"));
        }
        if (isBlank(authorisedBy, 200)) {
            faults.add(Fault.of(0, "authorised"));
        }
        if (isBlank(cause, 1000)) {
            faults.add(Fault.of(0, "cause"));
        }
        if (start == null || end == null || !isBefore(start, end) || start.isBefore(end.minusYears(1))) {
            faults.add(Fault.of(0, "times"));
        } else if (end.atZone(Today.ROME).toInstant().isAfter(now)) {
            faults.add(Fault.of(0, "future"));
        }
        if (all().isEmpty() || all().size() > MOST_ROWS) {
            faults.add(Fault.of(0, "rows", MOST_ROWS));
        }
    }

    /** Whether it is so on the clock too: in spring an hour is missing, and a time in it is an hour later. */
    private static boolean isBefore(LocalDateTime start, LocalDateTime end) {
        return OurTimes.include(start.toLocalDate())
                && OurTimes.include(end.toLocalDate())
                && start.isBefore(end)
                && start.atZone(Today.ROME)
                        .toInstant()
                        .isBefore(end.atZone(Today.ROME).toInstant());
    }

    /** Beyond a day every day is covered by an act, and no act covers more than a week. */
    private void periods(List<Fault> faults, LocalDateTime from, LocalDateTime to) {
        Set<LocalDate> begun = new HashSet<>();
        for (Extension each : further()) {
            if (isBlank(each.measure(), 200)
                    || each.from() == null
                    || each.to() == null
                    || each.to().isBefore(each.from())
                    || each.from().isBefore(from.toLocalDate())
                    || each.from().isAfter(to.toLocalDate())
                    || Duration.between(each.from().atStartOfDay(), each.to().atStartOfDay())
                                    .toDays()
                            >= 7
                    || !begun.add(each.from())) {
                faults.add(Fault.of(0, "extension"));
                return;
            }
        }
        if (Duration.between(from, to).compareTo(Duration.ofHours(24)) <= 0) {
            return;
        }
        from.plusHours(24)
                .toLocalDate()
                .datesUntil(to.toLocalDate().plusDays(1))
                .filter(day -> further().stream().noneMatch(each -> covers(each, day)))
                .findFirst()
                .ifPresent(day -> faults.add(Fault.of(0, "uncovered", day)));
    }

    private static boolean covers(Extension extension, LocalDate day) {
        return extension.from() != null
                && extension.to() != null
                && !day.isBefore(extension.from())
                && !day.isAfter(extension.to());
    }

    private void rows(List<Fault> faults, LocalDateTime from, LocalDateTime to) {
        int place = 0;
        for (Row row : all()) {
            place++;
            if (row.number() != place) {
                faults.add(Fault.of(place, "number", place, row.number()));
            }
            if (row.at() == null || row.at().isBefore(from) || row.at().isAfter(to)) {
                faults.add(Fault.of(place, "at"));
            }
            if (row.direction() == null || !row.direction().matches("IN|OUT|INTERNAL")) {
                faults.add(Fault.of(place, "direction"));
            }
            if (row.means() == null || !row.means().matches("POST|HAND")) {
                faults.add(Fault.of(place, "means"));
            }
            if (isBlank(row.correspondent(), 300)) {
                faults.add(Fault.of(place, "correspondent"));
            }
            if (isBlank(row.about(), 1000)) {
                faults.add(Fault.of(place, "about"));
            }
            if (row.theirNumber() != null && !row.theirNumber().isEmpty() && isBlank(row.theirNumber(), 60)) {
                faults.add(Fault.of(place, "theirNumber"));
            }
            if (row.theirDate() == null
                    && row.theirNumber() != null
                    && !row.theirNumber().isBlank()) {
                faults.add(Fault.of(place, "theirDate"));
            }
            if (row.theirDate() != null
                    && (row.theirDate().isAfter(to.toLocalDate())
                            || row.theirDate().getYear() < 1800)) {
                faults.add(Fault.of(place, "theirDate"));
            }
        }
    }

    /** Each day of the interruption is counted once, and its total is that of its rows. */
    private void totals(List<Fault> faults, LocalDate from, LocalDate to) {
        Set<LocalDate> counted = new HashSet<>();
        for (Total total : days()) {
            LocalDate day = total.day();
            if (day == null || day.isBefore(from) || day.isAfter(to) || total.operations() < 0 || !counted.add(day)) {
                faults.add(Fault.of(0, "totals"));
                return;
            }
        }
        Map<LocalDate, Integer> found = new TreeMap<>();
        all().stream()
                .filter(row -> row.at() != null)
                .forEach(row -> found.merge(Objects.requireNonNull(row.at()).toLocalDate(), 1, Integer::sum));
        Map<LocalDate, Integer> said = new TreeMap<>();
        days().stream()
                .filter(total -> total.day() != null)
                .forEach(total -> said.merge(Objects.requireNonNull(total.day()), total.operations(), Integer::sum));
        java.util.SortedSet<LocalDate> everyDay = new java.util.TreeSet<>(found.keySet());
        everyDay.addAll(said.keySet());
        everyDay.stream()
                .filter(day -> !found.getOrDefault(day, 0).equals(said.getOrDefault(day, 0)))
                .forEach(day ->
                        faults.add(Fault.of(0, "total", day, said.getOrDefault(day, 0), found.getOrDefault(day, 0))));
    }

    private static boolean isBlank(@Nullable String text, int most) {
        return text == null || text.isBlank() || text.length() > most || text.indexOf('\0') >= 0;
    }
}
