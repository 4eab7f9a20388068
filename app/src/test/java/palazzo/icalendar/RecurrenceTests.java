// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import palazzo.icalendar.Vectors.Vector;

/** What rules give: the examples of the RFC and those that other programs stumble over. */
class RecurrenceTests {

    static Stream<Vector> vectors() {
        return Vectors.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyCaseComesOutAsItIsWritten(Vector vector) {
        assertThat(vector.found()).isEqualTo(vector.wanted());
    }

    @Test
    void aLookFromFarIntoTheSeriesSeesTheSameAsOneFromItsBeginning() {
        Random chance = new Random(5545);
        for (int i = 0; i < 400; i++) {
            Rule rule = RuleReader.read(rule(chance), Zone.UTC, why -> {}).orElseThrow();
            LocalDateTime start = LocalDate.of(2020, 1, 1)
                    .plusDays(chance.nextInt(700))
                    .atTime(chance.nextInt(24), chance.nextInt(60));
            LocalDateTime from = start.plusDays(chance.nextInt(900));
            LocalDateTime last = from.plusDays(60);
            List<LocalDateTime> whole = after(from, new Recurrence(rule, start, false, start, last));
            List<LocalDateTime> late = after(from, new Recurrence(rule, start, false, from, last));
            assertThat(late).as("%s from %s, seen from %s", rule, start, from).isEqualTo(whole);
        }
    }

    private static List<LocalDateTime> after(LocalDateTime from, Recurrence recurrence) {
        List<LocalDateTime> found = new ArrayList<>();
        recurrence.forEachRemaining(each -> {
            if (each.isAfter(from)) {
                found.add(each);
            }
        });
        return found;
    }

    private static String rule(Random chance) {
        String frequency =
                List.of("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(chance.nextInt(5));
        String rule = "FREQ=" + frequency + ";INTERVAL=" + (1 + chance.nextInt(5));
        if (chance.nextInt(3) == 0) {
            rule += ";BYDAY=MO,TH,SU";
        }
        if (chance.nextInt(4) == 0) {
            rule += ";BYMONTH=1,3,7,12";
        }
        if (chance.nextInt(4) == 0 && !frequency.equals("WEEKLY")) {
            rule += ";BYMONTHDAY=1,15,-1";
        }
        if (chance.nextInt(4) == 0) {
            rule += ";BYHOUR=8,20";
        }
        return chance.nextInt(3) == 0 && rule.contains(";BYDAY") ? rule + ";BYSETPOS=1,-1" : rule;
    }
}
