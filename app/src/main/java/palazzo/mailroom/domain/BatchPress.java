// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import palazzo.documents.Bindery;
import palazzo.documents.Blobs;
import palazzo.documents.Press;
import palazzo.kernel.Today;
import palazzo.mailroom.Piece;
import palazzo.organisation.Charts;
import palazzo.organisation.Unit;
import palazzo.tenancy.CityScope;

/** What is printed of a batch, as PDF: the letters in one file, labels of 63.5 by 38.1 millimetres, the list for the post office. */
@Component
public class BatchPress {

    /** Labels on a sheet of A4. */
    public static final int ON_A_SHEET = 21;

    private static final int ACROSS = 3;

    private final BatchDesk desk;
    private final Bindery bindery;
    private final Blobs blobs;
    private final Press press;
    private final TemplateEngine templates;
    private final Charts charts;
    private final Today today;

    BatchPress(
            BatchDesk desk,
            Bindery bindery,
            Blobs blobs,
            Press press,
            TemplateEngine templates,
            Charts charts,
            Today today) {
        this.desk = desk;
        this.bindery = bindery;
        this.blobs = blobs;
        this.press = press;
        this.templates = templates;
        this.charts = charts;
        this.today = today;
    }

    /**
     * A line of what goes to the post office, or a label.
     *
     * @param number registry number
     * @param registered the post's number; empty for none
     */
    public record Line(int position, String number, List<String> address, String registered) {

        static Line of(Piece piece) {
            Piece.Place place = piece.batch();
            return new Line(
                    place == null ? 0 : place.position(),
                    piece.paper().number(),
                    AddressBlock.of(piece.paper().recipient()).lines(),
                    piece.registered());
        }

        /** A place on the sheet that is left free. */
        static Line none() {
            return new Line(0, "", List.of(), "");
        }
    }

    /** @param twoSided each letter begins on a sheet of its own, also where both sides are printed */
    public byte[] letters(UUID batch, boolean twoSided) {
        List<byte[]> papers = desk.one(batch).letters().stream()
                .map(piece -> blobs.get(piece.paper().sha256()))
                .toList();
        return bindery.bind(papers, twoSided);
    }

    /** @param first the first label of the sheet that is still there, from 1 */
    public byte[] labels(UUID batch, int first) {
        List<Line> lines = new ArrayList<>();
        IntStream.range(1, Math.clamp(first, 1, ON_A_SHEET)).forEach(used -> lines.add(Line.none()));
        desk.one(batch).letters().stream().map(Line::of).forEach(lines::add);
        return printed("mailroom/labelsPrint.jte", Map.of("sheets", sheets(lines)));
    }

    /** What is handed in with the letters. */
    public byte[] list(UUID id) {
        BatchDesk.Whole whole = desk.one(id);
        Batch batch = whole.batch();
        String unit =
                charts.on(today.date()).unit(batch.unit()).map(Unit::nameIt).orElse(batch.unit());
        return printed(
                "mailroom/listPrint.jte",
                Map.of(
                        "city",
                        CityScope.required().name(),
                        "unit",
                        unit,
                        "batch",
                        batch,
                        "service",
                        batch.service().name().toLowerCase(Locale.ROOT),
                        "lines",
                        whole.letters().stream().map(Line::of).toList()));
    }

    private byte[] printed(String template, Map<String, Object> params) {
        StringOutput html = new StringOutput();
        templates.render(template, params, html);
        return press.print(html.toString());
    }

    private static List<List<List<Line>>> sheets(List<Line> lines) {
        return cut(lines, ON_A_SHEET).stream().map(sheet -> cut(sheet, ACROSS)).toList();
    }

    private static <T> List<List<T>> cut(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }
}
