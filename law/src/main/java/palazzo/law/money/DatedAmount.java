// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import palazzo.law.BadInput;

/** A sum that law changes from time to time, asked with the date of the fact. Days are those of Italy. */
final class DatedAmount {

    private final TreeMap<LocalDate, Euro> since = new TreeMap<>();
    private final LocalDate lastDay;

    private DatedAmount(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    static DatedAmount from(String day, String amount) {
        return new DatedAmount(LocalDate.MAX).then(day, amount);
    }

    DatedAmount then(String day, String amount) {
        since.put(LocalDate.parse(day), Euro.of(amount));
        return this;
    }

    DatedAmount until(String day) {
        DatedAmount bounded = new DatedAmount(LocalDate.parse(day));
        bounded.since.putAll(since);
        return bounded;
    }

    /** The sum in force on {@code day}. @throws BadInput where none is known for it */
    Euro on(LocalDate day) {
        Map.Entry<LocalDate, Euro> entry = since.floorEntry(day);
        if (entry == null || day.isAfter(lastDay)) {
            throw new BadInput("day", day, "no amount is known for this day");
        }
        return entry.getValue();
    }
}
