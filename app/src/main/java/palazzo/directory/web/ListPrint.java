// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import palazzo.directory.AddressForm;
import palazzo.directory.domain.Recipients.Recipient;
import palazzo.documents.Press;

/** Prints addresses: labels of 63.5 by 38.1 millimetres, 21 on a sheet, and envelopes of 220 by 110. */
@Component
class ListPrint {

    private static final int ACROSS = 3;
    private static final int ON_A_SHEET = 21;

    private final TemplateEngine templates;
    private final Press press;

    ListPrint(TemplateEngine templates, Press press) {
        this.templates = templates;
        this.press = press;
    }

    byte[] labels(List<Recipient> recipients) {
        List<List<List<AddressForm>>> sheets = cut(forms(recipients), ON_A_SHEET).stream()
                .map(sheet -> cut(sheet, ACROSS))
                .toList();
        return printed("directory/labelsPrint.jte", Map.of("sheets", sheets));
    }

    byte[] envelopes(List<Recipient> recipients) {
        return printed("directory/envelopesPrint.jte", Map.of("forms", forms(recipients)));
    }

    private byte[] printed(String template, Map<String, Object> params) {
        StringOutput html = new StringOutput();
        templates.render(template, params, html);
        return press.print(html.toString());
    }

    private static List<AddressForm> forms(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::form).toList();
    }

    private static <T> List<List<T>> cut(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }
}
