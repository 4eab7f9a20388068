// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import palazzo.kernel.Today;

/** Finds in a letter the time to which it invites: only a proposal, which a person confirms. */
public final class When {

    private static final List<String> MONTHS = List.of(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre");

    private static final Pattern IN_WORDS = Pattern.compile(
            "\\b([0-3]?[0-9])°?\\s+(" + String.join("|", MONTHS) + ")(?:\\s+(20[0-9]{2}))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_FIGURES = Pattern.compile("\\b([0-3]?[0-9])[/.-]([01]?[0-9])[/.-](20[0-9]{2})\\b");

    private static final Pattern HOUR = Pattern.compile(
            "(?:\\bore|\\balle|\\bdalle)\\s+(?:ore\\s+)?([012]?[0-9])(?:[:.]([0-5][0-9]))?\\b",
            Pattern.CASE_INSENSITIVE);

    private When() {}

    /**
     * The first day after {@code received} that is named, with the first time of the day named after it.
     *
     * @return empty where there is no such day; midnight in Rome where no time of the day is named
     */
    public static Optional<Instant> in(String text, LocalDate received) {
        return IN_WORDS.matcher(text)
                .results()
                .flatMap(found -> day(found, received).stream().map(day -> at(day, text, found.end())))
                .findFirst()
                .or(() -> IN_FIGURES
                        .matcher(text)
                        .results()
                        .flatMap(found -> dayInFigures(found, received).stream().map(day -> at(day, text, found.end())))
                        .findFirst());
    }

    private static Optional<LocalDate> day(MatchResult found, LocalDate received) {
        int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ITALIAN)) + 1;
        int day = Integer.parseInt(found.group(1));
        if (found.group(3) != null) {
            return ahead(Integer.parseInt(found.group(3)), month, day, received);
        }
        return ahead(received.getYear(), month, day, received)
                .or(() -> ahead(received.getYear() + 1, month, day, received));
    }

    private static Optional<LocalDate> dayInFigures(MatchResult found, LocalDate received) {
        return ahead(
                Integer.parseInt(found.group(3)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(1)),
                received);
    }

    private static Optional<LocalDate> ahead(int year, int month, int day, LocalDate received) {
        try {
            return Optional.of(LocalDate.of(year, month, day)).filter(found -> !found.isBefore(received));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Instant at(LocalDate day, String text, int after) {
        LocalTime time = HOUR.matcher(text)
                .results()
                .filter(found -> found.start() >= after && found.start() - after < 80)
                .flatMap(found -> time(found).stream())
                .findFirst()
                .orElse(LocalTime.MIDNIGHT);
        return day.atTime(time).atZone(Today.ROME).toInstant();
    }

    private static Optional<LocalTime> time(MatchResult found) {
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return hour > 23 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
