// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import palazzo.documents.Letterhead;
import palazzo.documents.Mark;
import palazzo.documents.Press;
import palazzo.tenancy.CityScope;
import palazzo.ui.Words;

/** Letters of the city as PDF/A-2b, in Italian whoever prints them. What a letter says is {@link palazzo.documents.Prose}, never
 * markup. */
@Component
class PdfLetterhead implements Letterhead {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    /** Dots a side: printed at 16 mm they are sharp enough for any scanner. */
    private static final int MARK_DOTS = 240;

    private final TemplateEngine templates;
    private final Words words;
    private final Press press;

    PdfLetterhead(TemplateEngine templates, Words words, Press press) {
        this.templates = templates;
        this.words = words;
        this.press = press;
    }

    @Override
    public byte[] print(Letter letter) {
        StringOutput html = new StringOutput();
        templates.render("documents/letter.jte", drawn(letter), html);
        return press.print(html.toString());
    }

    private Map<String, Object> drawn(Letter letter) {
        return Map.of(
                "letter",
                letter,
                "city",
                CityScope.required().name(),
                "number",
                letter.number() == null ? "" : t("documents.letter.number", letter.number()),
                "date",
                DAY.format(letter.date()),
                "subject",
                t("documents.letter.subject", letter.subject()),
                "mark",
                letter.code().isEmpty()
                        ? ""
                        : Mark.letter(CityScope.required().slug(), letter.code())
                                .picture(MARK_DOTS));
    }

    private String t(String key, Object... args) {
        return words.t(Locale.ITALIAN, key, args);
    }
}
