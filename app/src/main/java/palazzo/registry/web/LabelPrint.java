// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;
import palazzo.archive.Bodies;
import palazzo.documents.Mark;
import palazzo.documents.Press;
import palazzo.kernel.Today;
import palazzo.registry.Registration;
import palazzo.tenancy.CityScope;
import palazzo.ui.Words;

/** The label that is stuck on a registered paper: least content of art. 55, on 90 by 42 millimetres. */
@Component
class LabelPrint {

    private static final int MARK_DOTS = 240;

    private final TemplateEngine templates;
    private final Words words;
    private final Press press;
    private final Bodies bodies;

    LabelPrint(TemplateEngine templates, Words words, Press press, Bodies bodies) {
        this.templates = templates;
        this.words = words;
        this.press = press;
        this.bodies = bodies;
    }

    byte[] of(Registration entry) {
        StringOutput html = new StringOutput();
        templates.render(
                "registry/labelPrint.jte",
                Map.of(
                        "entry",
                        entry,
                        "mark",
                        Mark.entry(
                                        CityScope.required().slug(),
                                        entry.number().year(),
                                        entry.number().number())
                                .picture(MARK_DOTS),
                        "body",
                        bodies.on(Today.dateOf(entry.number().at())),
                        "said",
                        new PrintedWords(words)),
                html);
        return press.print(html.toString());
    }
}
