// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import palazzo.documents.Letterhead;
import palazzo.tenancy.CityScope;
import palazzo.ui.Words;

/** Letters of the city as PDF/A-2b, in Italian whoever prints them. What a letter says is text, never markup. */
@Component
class PdfLetterhead implements Letterhead {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    private final TemplateEngine templates;
    private final Words words;
    private final PdfPress press = new PdfPress();

    PdfLetterhead(TemplateEngine templates, Words words) {
        this.templates = templates;
        this.words = words;
    }

    @Override
    public byte[] print(Letter letter) {
        StringOutput html = new StringOutput();
        templates.render("documents/letter.jte", drawn(visible(letter)), html);
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
                t("documents.letter.subject", letter.subject()));
    }

    private String t(String key, Object... args) {
        return words.t(Locale.ITALIAN, key, args);
    }

    private static Letter visible(Letter letter) {
        return new Letter(
                visible(letter.unit()),
                letter.number(),
                letter.date(),
                visible(letter.recipient()),
                visible(letter.subject()),
                visible(letter.paragraphs()),
                letter.signer() == null
                        ? null
                        : new Signer(
                                visible(letter.signer().name()),
                                visible(letter.signer().post())));
    }

    private static List<String> visible(List<String> texts) {
        return texts.stream().map(PdfLetterhead::visible).toList();
    }

    /** Characters that no font can draw have no place in a PDF/A; direction marks could show another text than is read. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\t]]", "");
    }
}
