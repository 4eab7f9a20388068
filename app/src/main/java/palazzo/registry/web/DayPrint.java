// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import palazzo.documents.Press;
import palazzo.registry.domain.DayPaper;
import palazzo.registry.domain.DayRegister;
import palazzo.tenancy.CityScope;
import palazzo.ui.Words;

/** The register of a day as PDF/A-2b, in Italian whoever prints it: it goes into the archive. */
@Component
class DayPrint implements DayPaper {

    private final TemplateEngine templates;
    private final Words words;
    private final Press press;

    DayPrint(TemplateEngine templates, Words words, Press press) {
        this.templates = templates;
        this.words = words;
        this.press = press;
    }

    @Override
    public byte[] of(DayRegister register) {
        StringOutput html = new StringOutput();
        templates.render(
                "registry/dayPrint.jte",
                Map.of(
                        "register",
                        register,
                        "city",
                        CityScope.required().name(),
                        "day",
                        DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ITALIAN)
                                .format(register.day()),
                        "said",
                        new PrintedWords(words)),
                html);
        return press.print(html.toString());
    }
}
