// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.documents.Press;
import palazzo.ui.Phrase;
import palazzo.ui.Words;

/** The report of a month on paper: the same figures as the page, as PDF/A. */
@Component
public class MonthReport {

    private final TemplateEngine templates;
    private final Press press;
    private final Words words;

    MonthReport(TemplateEngine templates, Press press, Words words) {
        this.templates = templates;
        this.press = press;
        this.words = words;
    }

    /** How the template says its phrases. */
    @FunctionalInterface
    public interface Sayer {

        /** In the reader's language. */
        String t(Phrase phrase);

        /** The words of a key. */
        default String k(String key) {
            return t(Phrase.of(key));
        }
    }

    byte[] of(FiguresPage page) {
        StringOutput html = new StringOutput();
        templates.render("insight/report.jte", Map.of("page", page, "said", (Sayer) this::said), html);
        return press.print(html.toString());
    }

    private String said(Phrase phrase) {
        Locale locale = LocaleContextHolder.getLocale();
        if (phrase.key() == null) {
            return phrase.plain();
        }
        return words.t(
                locale,
                phrase.key(),
                phrase.args().stream().map(arg -> argument(arg, locale)).toArray());
    }

    private Object argument(Object arg, Locale locale) {
        return switch (arg) {
            case Phrase phrase -> said(phrase);
            case LocalDate date ->
                DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(date);
            default -> arg;
        };
    }
}
