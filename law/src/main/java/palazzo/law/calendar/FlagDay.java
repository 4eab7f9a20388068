// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import palazzo.law.Csv;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * A day on which public offices fly the flags.
 *
 * @param date the day, from sunrise to sunset
 * @param id of the rule: {@code FLAG_0107}
 * @param flags which: {@code IT+EU}, {@code IT+EU+UN}
 * @param mast {@code full} or {@code half}
 * @param title what is kept
 */
public record FlagDay(LocalDate date, String id, String flags, String mast, Text title) {

    /** The year of the decree: what was owed before it is not known here. */
    private static final int SINCE = 2000;

    private static final List<Map<String, String>> RULES = Csv.resource(FlagDay.class, "flags-by-law.csv");

    /** The flag days that law itself sets in {@code year}, in order; none before 2000. */
    @Norm("d.P.R. 121/2000, art. 1, c. 2")
    @Norm("l. 162/2009, art. 1")
    @Norm(
            value = "l. 92/2004, art. 1",
            doubt =
                    "The half mast of 10 February rests on an instruction given year by year: confirm it when it comes.")
    public static List<FlagDay> in(int year) {
        return RULES.stream()
                .filter(rule -> year >= Math.max(SINCE, bound(rule, "valid_from", SINCE)))
                .filter(rule -> year <= bound(rule, "valid_to", Years.LAST))
                .map(rule -> of(rule, year))
                .sorted(Comparator.comparing(FlagDay::date))
                .toList();
    }

    private static int bound(Map<String, String> rule, String column, int otherwise) {
        String year = Csv.value(rule, column);
        return year.isEmpty() ? otherwise : Integer.parseInt(year);
    }

    private static FlagDay of(Map<String, String> rule, int year) {
        return new FlagDay(
                MonthDay.parse("--" + Csv.value(rule, "day")).atYear(year),
                Csv.value(rule, "id"),
                Csv.value(rule, "flags"),
                Csv.value(rule, "mast"),
                new Text(Csv.value(rule, "name_it"), Csv.value(rule, "name_en")));
    }
}
