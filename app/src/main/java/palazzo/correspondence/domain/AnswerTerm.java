// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.law.Norm;
import palazzo.organisation.OfficeCalendar;

/**
 * By when a letter is answered. The law sets no term for a letter to the Mayor that opens no proceeding; the office sets
 * itself one, {@code palazzo.letters.days}. It is counted as terms are: the day of arrival is left out, and a last day on
 * which nobody works moves to the next working one.
 */
@Component
@EnableConfigurationProperties(LetterSettings.class)
class AnswerTerm {

    private final int days;
    private final OfficeCalendar calendar;

    AnswerTerm(LetterSettings settings, OfficeCalendar calendar) {
        this.days = settings.days();
        this.calendar = calendar;
    }

    @Norm("c.c., art. 2963, c. 2 e 3")
    Due from(LocalDate arrived) {
        LocalDate counted = arrived.plusDays(days);
        LocalDate last = calendar.workingDayFrom(counted);
        return new Due(
                last,
                "%d giorni dall’arrivo di %s (scelta dell’ufficio, non termine di legge); il giorno dell’arrivo non si conta (c.c., art. 2963): %s%s."
                        .formatted(
                                days,
                                said(arrived, Locale.ITALIAN),
                                said(counted, Locale.ITALIAN),
                                moved(counted, last, "; non è un giorno lavorativo, quindi ", Locale.ITALIAN)),
                "%d days from the arrival on %s (the office’s own choice, no term of law); the day of arrival is not counted (Civil Code, art. 2963): %s%s."
                        .formatted(
                                days,
                                said(arrived, Locale.ENGLISH),
                                said(counted, Locale.ENGLISH),
                                moved(counted, last, "; nobody works on it, so ", Locale.ENGLISH)));
    }

    private static String moved(LocalDate counted, LocalDate last, String because, Locale locale) {
        return counted.equals(last) ? "" : because + said(last, locale);
    }

    private static String said(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(date);
    }
}
