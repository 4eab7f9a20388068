// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import palazzo.law.BadInput;
import palazzo.law.Csv;
import palazzo.law.Text;

/**
 * A town and the day of its patron, when its offices are closed.
 *
 * @param names as it is called in small letters, Italian first, and the letters of its province; none where it is known by its day alone
 * @param patronDay month and day of the feast
 * @param patron who is kept
 */
public record Town(List<String> names, MonthDay patronDay, Text patron) {

    private static final int COMMON_YEAR = 2026;
    private static final Text PATRON_DAY = new Text("festa del patrono", "the patron's day");
    private static final List<Town> KNOWN =
            Csv.resource(Town.class, "patron-days.csv").stream().map(Town::of).toList();

    /**
     * A town the library knows: most capitals of provinces, from one public list of patron days. A city that is not
     * among them, or keeps another day, makes its own {@code Town}.
     *
     * @param field the name of the field, for the message
     * @param name Italian or English, in any case
     * @throws BadInput where no such town is known
     */
    public static Town named(String field, String name) {
        String sought = name.strip().toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(town -> town.names.contains(sought))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        field, name, "is no town whose patron day is known: give the day itself, such as 06-24"));
    }

    /**
     * Any town, by the day of its patron alone.
     *
     * @param field the name of the field, for the message
     * @param day month and day, {@code 06-24}
     * @throws BadInput where it is no day of every year
     */
    public static Town keeping(String field, String day) {
        try {
            return new Town(List.of(), MonthDay.from(LocalDate.parse(COMMON_YEAR + "-" + day)), PATRON_DAY);
        } catch (DateTimeException e) {
            throw new BadInput(field, day, "is no month and day of every year, such as 06-24");
        }
    }

    /** Whether the patron is kept on {@code date}. */
    public boolean keeps(LocalDate date) {
        return date.getMonthValue() == patronDay.getMonthValue() && date.getDayOfMonth() == patronDay.getDayOfMonth();
    }

    private static Town of(Map<String, String> row) {
        return new Town(
                List.of(Csv.value(row, "names").split(";")),
                MonthDay.parse("--" + Csv.value(row, "day")),
                new Text(Csv.value(row, "patron_it"), Csv.value(row, "patron_en")));
    }
}
