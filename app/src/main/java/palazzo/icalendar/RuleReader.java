// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import palazzo.icalendar.Rule.Frequency;
import palazzo.icalendar.Rule.Weekday;

/** Reads the text of a rule, names each part that is wrong, and goes on without it. */
final class RuleReader {

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Set<String> KNOWN = Set.of(
            "FREQ",
            "INTERVAL",
            "UNTIL",
            "COUNT",
            "BYSECOND",
            "BYMINUTE",
            "BYHOUR",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYMONTH",
            "BYSETPOS",
            "WKST",
            "RSCALE",
            "SKIP");

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Consumer<String> wrong;
    private final Zone zone;

    private RuleReader(String text, Zone zone, Consumer<String> wrong) {
        this.wrong = wrong;
        this.zone = zone;
        for (String part : text.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            take(part.strip());
        }
    }

    /**
     * Reads a rule.
     *
     * @param zone of an UNTIL that names none
     * @param wrong told of each part that is
     * @return empty where nothing can be made of it
     */
    static Optional<Rule> read(String text, Zone zone, Consumer<String> wrong) {
        return new RuleReader(text, zone, wrong).rule();
    }

    private void take(String part) {
        int cut = part.indexOf('=');
        if (part.isEmpty()) {
            return;
        }
        if (cut < 0 || !KNOWN.contains(part.substring(0, cut))) {
            wrong.accept(part + " is no part of a rule");
        } else if (parts.putIfAbsent(
                        part.substring(0, cut), part.substring(cut + 1).strip())
                != null) {
            wrong.accept(part.substring(0, cut) + " is said twice; the first counts");
        }
    }

    private Optional<Rule> rule() {
        Optional<Frequency> frequency = Arrays.stream(Frequency.values())
                .filter(each -> each.name().equals(parts.get("FREQ")))
                .findFirst();
        if (frequency.isEmpty()) {
            wrong.accept("FREQ says nothing that we know: " + parts.getOrDefault("FREQ", "it is missing"));
            return Optional.empty();
        }
        if (!parts.getOrDefault("RSCALE", "GREGORIAN").equals("GREGORIAN")) {
            wrong.accept("RSCALE=" + parts.get("RSCALE") + " is a calendar that we do not count by");
            return Optional.empty();
        }
        if (!parts.getOrDefault("SKIP", "OMIT").equals("OMIT")) {
            wrong.accept("SKIP=" + parts.get("SKIP") + " is read as OMIT");
        }
        return Optional.of(rule(frequency.get()));
    }

    private Rule rule(Frequency frequency) {
        Moment until = until();
        Integer count = count();
        if (until != null && count != null) {
            wrong.accept("UNTIL and COUNT stand side by side; the first to come ends it");
        }
        unfit(frequency);
        return new Rule(
                frequency,
                interval(),
                until,
                count,
                numbers("BYSECOND", n -> n >= 0 && n <= 60),
                numbers("BYMINUTE", n -> n >= 0 && n <= 59),
                numbers("BYHOUR", n -> n >= 0 && n <= 23),
                weekdays(frequency),
                numbers("BYMONTHDAY", n -> n != 0 && Math.abs(n) <= 31),
                numbers("BYYEARDAY", n -> n != 0 && Math.abs(n) <= 366),
                frequency == Frequency.YEARLY ? numbers("BYWEEKNO", n -> n != 0 && Math.abs(n) <= 53) : Set.of(),
                numbers("BYMONTH", n -> n >= 1 && n <= 12),
                List.copyOf(numbers("BYSETPOS", n -> n != 0 && Math.abs(n) <= 366)),
                weekStart());
    }

    /** What RFC 5545 forbids together. */
    private void unfit(Frequency frequency) {
        if (parts.containsKey("BYWEEKNO") && frequency != Frequency.YEARLY) {
            wrong.accept("BYWEEKNO goes with YEARLY alone and is left out");
        }
        if (parts.containsKey("BYYEARDAY")
                && List.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY).contains(frequency)) {
            wrong.accept("BYYEARDAY does not go with " + frequency + "; it is read as a limit");
        }
        if (parts.containsKey("BYMONTHDAY") && frequency == Frequency.WEEKLY) {
            wrong.accept("BYMONTHDAY does not go with WEEKLY; it is read as a limit");
        }
        if (parts.containsKey("BYSETPOS")
                && parts.keySet().stream().noneMatch(name -> name.startsWith("BY") && !name.equals("BYSETPOS"))) {
            wrong.accept("BYSETPOS goes with another BY part alone");
        }
    }

    private @Nullable Moment until() {
        String text = parts.get("UNTIL");
        if (text == null) {
            return null;
        }
        Optional<Moment> until = Moment.read(text, zone, true);
        if (until.isEmpty()) {
            wrong.accept("UNTIL=" + text + " is no date; the rule is read without it");
        }
        return until.orElse(null);
    }

    private @Nullable Integer count() {
        String text = parts.get("COUNT");
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            wrong.accept("COUNT=" + text + " is no number; the rule is read without it");
            return null;
        }
        int count = Integer.parseInt(text);
        if (count == 0) {
            wrong.accept("COUNT=0 leaves the first alone");
        }
        return count;
    }

    private long interval() {
        String text = parts.getOrDefault("INTERVAL", "1");
        if (text.matches("\\d{1,9}") && Long.parseLong(text) > 0) {
            return Long.parseLong(text);
        }
        wrong.accept("INTERVAL=" + text + " is no number above 0; it is read as 1");
        return 1;
    }

    private DayOfWeek weekStart() {
        int at = WEEKDAYS.indexOf(parts.getOrDefault("WKST", "MO"));
        if (at < 0) {
            wrong.accept("WKST=" + parts.get("WKST") + " is no day; it is read as MO");
        }
        return DayOfWeek.of(Math.max(0, at) + 1);
    }

    private List<Weekday> weekdays(Frequency frequency) {
        List<Weekday> found = new ArrayList<>();
        boolean ordinals = (frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY)
                && !(frequency == Frequency.YEARLY && parts.containsKey("BYWEEKNO"));
        for (String text : values("BYDAY")) {
            Matcher day = WEEKDAY.matcher(text);
            if (!day.matches()) {
                wrong.accept("BYDAY=" + text + " is no day and left out");
                continue;
            }
            int nth = day.group(1) == null ? 0 : Integer.parseInt(day.group(1));
            if (nth != 0 && !ordinals) {
                wrong.accept("BYDAY=" + text + " is counted in no month or year here; it is read as each");
            }
            found.add(new Weekday(ordinals ? nth : 0, DayOfWeek.of(WEEKDAYS.indexOf(day.group(2)) + 1)));
        }
        return List.copyOf(found);
    }

    private Set<Integer> numbers(String part, IntPredicate fits) {
        Set<Integer> found = new TreeSet<>();
        for (String text : values(part)) {
            if (text.matches("[+-]?\\d{1,3}") && fits.test(Integer.parseInt(text))) {
                found.add(Integer.parseInt(text));
            } else {
                wrong.accept(part + "=" + text + " is out of its range and left out");
            }
        }
        return found;
    }

    private List<String> values(String part) {
        String text = parts.get(part);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
