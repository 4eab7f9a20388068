// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How every form and filter reads a day: {@code 2026-12-04}, in the years in which an office lives. A day in the year one,
 * or in a year of nine digits, is a slip of the hand, and no table could keep it.
 */
@ControllerAdvice
class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    @InitBinder
    void days(WebDataBinder binder) {
        binder.addCustomFormatter(new Reader());
    }

    private static final class Reader implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale locale) throws ParseException {
            try {
                LocalDate day = LocalDate.parse(text.strip());
                if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                    throw new ParseException(text, 0);
                }
                return day;
            } catch (DateTimeParseException e) {
                throw new ParseException(text, e.getErrorIndex());
            }
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }
}
