// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.api.Test;

/**
 * Our engine held against two others over rules drawn by lot: where both say the same, so must ours. What the three make
 * of single cases stands in decision 54.
 */
class OtherEnginesTests {

    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 10, 9, 30);
    private static final int MANY = 60;

    @Test
    void whereTwoEnginesAgreeOursAgreesWithThem() throws InvalidRecurrenceRuleException {
        Random chance = new Random(20261126);
        int agreed = 0;
        List<String> against = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            String rule = rule(chance);
            if (isReadInTwoWays(rule)) {
                continue;
            }
            List<LocalDateTime> one = libRecur(rule);
            List<LocalDateTime> other = ical4j(rule);
            if (one.equals(other)) {
                agreed++;
                if (!ours(rule).equals(one)) {
                    against.add(rule + "\n  ours " + ours(rule) + "\n  both " + one);
                }
            }
        }
        assertThat(agreed).as("rules on which both others agree").isGreaterThan(500);
        assertThat(against.stream().limit(5)).isEmpty();
    }

    /** Days of no month: the others take the month of the start, RFC 5545 (its table of BY parts) expands to every month. */
    private static boolean isReadInTwoWays(String rule) {
        return rule.contains("YEARLY") && rule.contains("BYMONTHDAY") && !rule.contains("BYMONTH=");
    }

    private static List<LocalDateTime> ours(String text) {
        Rule rule = RuleReader.read(text, Zone.UTC, why -> {}).orElseThrow();
        LocalDateTime last = START.plusYears(12);
        List<LocalDateTime> found = new ArrayList<>();
        Recurrence recurrence = new Recurrence(rule, START, false, START, last);
        while (recurrence.hasNext() && found.size() < MANY) {
            LocalDateTime next = recurrence.next();
            if (next.isAfter(START)) {
                found.add(next);
            }
        }
        return found;
    }

    private static List<LocalDateTime> libRecur(String text) throws InvalidRecurrenceRuleException {
        List<LocalDateTime> found = new ArrayList<>();
        try {
            RecurrenceRuleIterator all = new RecurrenceRule(text).iterator(new DateTime(2024, 0, 10, 9, 30, 0));
            while (all.hasNext() && found.size() < MANY) {
                DateTime next = all.nextDateTime();
                LocalDateTime local = LocalDateTime.of(
                        next.getYear(),
                        next.getMonth() + 1,
                        next.getDayOfMonth(),
                        next.getHours(),
                        next.getMinutes(),
                        next.getSeconds());
                if (local.isAfter(START.plusYears(12))) {
                    break;
                }
                if (local.isAfter(START)) {
                    found.add(local);
                }
            }
        } catch (IllegalArgumentException givesUp) {
            return found;
        }
        return found;
    }

    private static List<LocalDateTime> ical4j(String text) {
        List<LocalDateTime> found = new ArrayList<>();
        for (LocalDateTime each : new Recur<LocalDateTime>(text).getDates(START, START, START.plusYears(12))) {
            if (each.isAfter(START) && found.size() < MANY) {
                found.add(each);
            }
        }
        return found;
    }

    private static String rule(Random chance) {
        String frequency = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(chance.nextInt(4));
        StringBuilder rule = new StringBuilder("FREQ=" + frequency + ";INTERVAL=" + (1 + chance.nextInt(3)));
        if (chance.nextInt(2) == 0) {
            rule.append(";BYMONTH=").append(list(chance, 1, 12));
        }
        if (chance.nextInt(3) == 0 && !frequency.equals("WEEKLY")) {
            rule.append(";BYMONTHDAY=").append(list(chance, 1, 31));
        }
        if (chance.nextInt(2) == 0) {
            rule.append(";BYDAY=").append(days(chance, frequency));
        }
        if (chance.nextInt(4) == 0) {
            rule.append(";BYHOUR=").append(list(chance, 0, 23));
        }
        if (chance.nextInt(4) == 0 && rule.indexOf(";BY") > 0) {
            rule.append(";BYSETPOS=").append(chance.nextBoolean() ? "1" : "-1");
        }
        return rule.append(chance.nextBoolean() ? ";WKST=SU" : "").toString();
    }

    private static String list(Random chance, int from, int to) {
        return chance.ints(1 + chance.nextInt(3), from, to + 1)
                .distinct()
                .sorted()
                .mapToObj(String::valueOf)
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
    }

    private static String days(Random chance, String frequency) {
        List<String> names = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
        boolean ordinals = frequency.equals("MONTHLY") && chance.nextBoolean();
        return chance.ints(1 + chance.nextInt(3), 0, 7)
                .distinct()
                .mapToObj(i -> (ordinals ? List.of("1", "2", "-1").get(chance.nextInt(3)) : "") + names.get(i))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
    }
}
