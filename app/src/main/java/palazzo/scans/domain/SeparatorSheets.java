// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import palazzo.correspondence.ReservedKind;
import palazzo.documents.Press;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.organisation.Unit;
import palazzo.tenancy.CityScope;
import palazzo.ui.Words;

/** Prints the sheets that are put between documents before they are scanned: A4, one or many, in Italian. */
@Service
@Competence("URC-01")
public class SeparatorSheets {

    /** Sheets of one print: a pack of paper. */
    private static final int MOST = 500;

    private static final int MARK_DOTS = 600;

    private final TemplateEngine templates;
    private final Words words;
    private final Press press;
    private final Charts charts;
    private final Today today;

    SeparatorSheets(TemplateEngine templates, Words words, Press press, Charts charts, Today today) {
        this.templates = templates;
        this.words = words;
        this.press = press;
        this.charts = charts;
        this.today = today;
    }

    /**
     * A sheet as it is drawn.
     *
     * @param unit name of the unit; empty for none
     * @param picture its QR code, as an address that holds the picture
     * @param said what stands in it
     */
    public record Sheet(String city, String unit, String kind, boolean reserved, String picture, String said) {}

    /**
     * The sheets as PDF.
     *
     * @param units codes; empty for a sheet that says no unit
     * @param reserved null for ordinary post
     * @param copies of each
     */
    public byte[] print(List<String> units, @Nullable ReservedKind reserved, int copies) {
        List<String> whose = units.isEmpty() ? List.of("") : units;
        if (copies < 1 || (long) copies * whose.size() > MOST) {
            throw new Refusal("copies/scans.copies", MOST);
        }
        List<Sheet> sheets = whose.stream()
                .flatMap(unit -> copies(sheet(unit, reserved), copies))
                .toList();
        StringOutput html = new StringOutput();
        templates.render(
                "scans/separatorPrint.jte",
                Map.of(
                        "sheets", sheets,
                        "title", t("scans.separator"),
                        "how", t("scans.separator.how")),
                html);
        return press.print(html.toString());
    }

    private static Stream<Sheet> copies(Sheet sheet, int copies) {
        return IntStream.range(0, copies).mapToObj(copy -> sheet);
    }

    private Sheet sheet(String code, @Nullable ReservedKind reserved) {
        String unit = code.isEmpty()
                ? ""
                : charts.on(today.date())
                        .unit(code)
                        .map(Unit::nameIt)
                        .orElseThrow(() -> new Refusal("units/scans.unit_unknown", code));
        Separator separator = new Separator(CityScope.required().slug(), code, reserved);
        return new Sheet(
                CityScope.required().name(),
                unit.isEmpty() ? t("scans.separator.no_unit") : unit,
                reserved == null ? t("scans.separator.ordinary") : t("reserved.kind." + reserved),
                reserved != null,
                separator.mark().picture(MARK_DOTS),
                separator.mark().text());
    }

    private String t(String key) {
        return words.t(Locale.ITALIAN, key);
    }
}
