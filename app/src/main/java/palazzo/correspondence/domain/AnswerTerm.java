// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.law.Norm;
import palazzo.law.Text;
import palazzo.law.terms.Counting;
import palazzo.law.terms.Deadline;
import palazzo.law.terms.Facts;
import palazzo.law.terms.Terms;
import palazzo.organisation.OfficeCalendar;

/**
 * By when a letter is answered: a term of law where its kind has one, else so many days as the office sets itself
 * ({@code palazzo.letters.days}, or those of its kind). Those are counted as terms are: the day of arrival is left out, and a
 * last day on which nobody works moves to the next working one. What a day was counted from is kept with it, so that it can be
 * counted anew when a holiday is added.
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

    /** In the days of the office. */
    Due from(LocalDate arrived) {
        return of(Count.office(arrived, days));
    }

    /** By the term of a kind; by the days of the office where it has none. */
    Due from(LocalDate arrived, LetterKind kind) {
        return of(new Count(kind.term().isEmpty() ? Count.OFFICE : kind.term(), arrived, kind.days(days)));
    }

    /** The last day as it is counted now. */
    Due of(Count count) {
        return count.isOfLaw() ? ofLaw(count) : ofTheOffice(count);
    }

    private Due ofLaw(Count count) {
        Deadline deadline = Terms.withCode(count.rule())
                .getFirst()
                .deadline(Facts.from(count.start()), new Counting(calendar.holidaysOfLaw(), false));
        return new Due(
                deadline.dueDate(),
                said(deadline, Text::it, " Se tace: ", " In dubbio: "),
                said(deadline, Text::en, " If nothing is said: ", " In doubt: "),
                count);
    }

    private static String said(Deadline deadline, Function<Text, String> language, String silence, String doubt) {
        List<Text> why = deadline.why();
        return why.stream().map(language).collect(Collectors.joining(" "))
                + silence
                + language.apply(deadline.silence().text())
                + (deadline.term().isCertain() ? "" : doubt + deadline.term().doubt());
    }

    @Norm("c.c., art. 2963, c. 2 e 3")
    private Due ofTheOffice(Count count) {
        LocalDate counted = count.start().plusDays(count.days());
        LocalDate last = calendar.workingDayFrom(counted);
        return new Due(
                last,
                "%d giorni dall’arrivo di %s (scelta dell’ufficio, non termine di legge); il giorno dell’arrivo non si conta (c.c., art. 2963): %s%s."
                        .formatted(
                                count.days(),
                                said(count.start(), Locale.ITALIAN),
                                said(counted, Locale.ITALIAN),
                                moved(counted, last, "; non è un giorno lavorativo, quindi ", Locale.ITALIAN)),
                "%d days from the arrival on %s (the office’s own choice, no term of law); the day of arrival is not counted (Civil Code, art. 2963): %s%s."
                        .formatted(
                                count.days(),
                                said(count.start(), Locale.ENGLISH),
                                said(counted, Locale.ENGLISH),
                                moved(counted, last, "; nobody works on it, so ", Locale.ENGLISH)),
                count);
    }

    private static String moved(LocalDate counted, LocalDate last, String because, Locale locale) {
        return counted.equals(last) ? "" : because + said(last, locale);
    }

    private static String said(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(date);
    }
}
