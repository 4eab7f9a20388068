// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.time.LocalDate;
import java.util.Map;
import palazzo.law.Text;

/** Holidays that are kept once, as the city in scope has written them down: whoever keeps its sheets gives them. */
public interface SingleHolidays {

    /** Each with the act that made it one. Asked for every date that is shown: it must be quick. */
    Map<LocalDate, Text> days();
}
