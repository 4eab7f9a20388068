// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.List;
import palazzo.law.Text;

/** A date as people write it, in words of our own: the runtime may carry no Italian. */
final class DateWords {

    private static final List<Text> WEEKDAYS = List.of(
            new Text("lunedì", "Monday"),
            new Text("martedì", "Tuesday"),
            new Text("mercoledì", "Wednesday"),
            new Text("giovedì", "Thursday"),
            new Text("venerdì", "Friday"),
            new Text("sabato", "Saturday"),
            new Text("domenica", "Sunday"));

    private static final List<Text> MONTHS = List.of(
            new Text("gennaio", "January"),
            new Text("febbraio", "February"),
            new Text("marzo", "March"),
            new Text("aprile", "April"),
            new Text("maggio", "May"),
            new Text("giugno", "June"),
            new Text("luglio", "July"),
            new Text("agosto", "August"),
            new Text("settembre", "September"),
            new Text("ottobre", "October"),
            new Text("novembre", "November"),
            new Text("dicembre", "December"));

    private DateWords() {}

    /** {@code mercoledì 1° aprile 2026}, {@code Wednesday 1 April 2026}. */
    static Text of(LocalDate date) {
        Text weekday = WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
        Text month = MONTHS.get(date.getMonthValue() - 1);
        int day = date.getDayOfMonth();
        return new Text(
                weekday.it() + " " + day + (day == 1 ? "° " : " ") + month.it() + " " + date.getYear(),
                weekday.en() + " " + day + " " + month.en() + " " + date.getYear());
    }
}
