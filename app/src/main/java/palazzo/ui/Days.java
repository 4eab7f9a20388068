// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import palazzo.kernel.OurTimes;

/** How every form and filter reads a day: {@code 2026-12-04}, one of our times. */
@ControllerAdvice
class Days {

    @InitBinder
    void days(WebDataBinder binder) {
        binder.addCustomFormatter(new Reader());
    }

    private static final class Reader implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale locale) throws ParseException {
            return OurTimes.day(text).orElseThrow(() -> new ParseException(text, 0));
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }
}
