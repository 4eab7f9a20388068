// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Text;
import palazzo.organisation.SingleHolidays;
import palazzo.tenancy.CityScope;

/**
 * Single days that an act made holidays in the city, as a national mourning: a sheet of the city, one line a day with the act.
 * Kept in memory, for every date that is shown asks; whoever writes the sheet makes it be read anew.
 */
@Component
public class CityHolidays implements SheetKind, SingleHolidays {

    /** Its name among the sheets. */
    public static final String NAME = "festivi";

    private final Sheets sheets;
    private final Today today;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    CityHolidays(Sheets sheets, Today today) {
        this.sheets = sheets;
        this.today = today;
    }

    private record Read(LocalDate on, Map<LocalDate, Text> days) {}

    @Override
    public Map<LocalDate, Text> days() {
        LocalDate now = today.date();
        return read.compute(
                        CityScope.required().slug(),
                        (city, last) -> last != null && last.on().equals(now)
                                ? last
                                : new Read(now, days(sheets.lines(this, now))))
                .days();
    }

    /** Also where a version of today replaces one of today. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(SheetWritten written) {
        if (written.name().equals(NAME)) {
            read.remove(CityScope.required().slug());
        }
    }

    private static Map<LocalDate, Text> days(List<List<String>> lines) {
        Map<LocalDate, Text> days = new TreeMap<>();
        lines.forEach(line -> days.put(LocalDate.parse(line.getFirst()), new Text(line.get(1), line.get(1))));
        return Map.copyOf(days);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/archive/festivi.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text).forEach((number, line) -> {
            if (line.size() != 2 || line.get(1).isEmpty() || !isADay(line.getFirst())) {
                throw new Refusal("body/sheet.holiday", number);
            }
        });
    }

    private static boolean isADay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 2000 && year < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
