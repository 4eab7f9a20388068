// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import palazzo.law.Csv;

/**
 * A list as a file for a spreadsheet: UTF-8 with its mark, dates as 2026-12-02. A second line of a cell is a column of its
 * own, where any row has one; text that a spreadsheet would take for a formula is marked as text.
 */
record CsvView(Frames frames) implements View {

    static final String NAME = "csv";

    private static final String MARK = "\uFEFF";

    @Override
    public String getContentType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CsvPage page =
                (CsvPage) Objects.requireNonNull(Objects.requireNonNull(model).get("page"));
        response.setContentType(getContentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(page.name() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(page.list(), frames.of(request), response.getWriter());
    }

    static void write(ListPage list, Frame frame, PrintWriter out) {
        List<Boolean> detailed = IntStream.range(0, list.columns().size())
                .mapToObj(i -> list.rows().stream()
                        .anyMatch(row -> !detail(row, i, frame).isEmpty()))
                .toList();
        out.print(MARK);
        line(out, detailed, i -> head(list, i, frame), i -> frame.t("ui.list.detail", head(list, i, frame)));
        for (Row row : list.rows()) {
            line(out, detailed, i -> value(row, i, frame), i -> detail(row, i, frame));
        }
    }

    private static void line(
            PrintWriter out, List<Boolean> detailed, IntFunction<String> value, IntFunction<String> detail) {
        List<String> values = IntStream.range(0, detailed.size())
                .boxed()
                .flatMap(i -> detailed.get(i) ? Stream.of(value.apply(i), detail.apply(i)) : Stream.of(value.apply(i)))
                .map(CsvView::harmless)
                .toList();
        out.print(Csv.line(values) + "\r\n");
    }

    private static String head(ListPage list, int column, Frame frame) {
        return frame.t(list.columns().get(column).label());
    }

    /** A row that cannot be read says how it is called, in its first column. */
    private static String value(Row row, int column, Frame frame) {
        if (row.unreadable() != null) {
            return column == 0 ? frame.t(row.label()) + ": " + frame.t(row.unreadable()) : "";
        }
        return switch (row.cells().get(column)) {
            case Cell.Name name -> frame.t(name.text());
            case Cell.Text text -> frame.t(text.text());
            case Cell.Meta meta -> frame.t(meta.text());
            case Cell.Figure figure -> String.valueOf(figure.number());
            case Cell.Date date ->
                date.due() == null ? "" : frame.iso(date.due().date());
            case Cell.State state -> frame.t(state.tag().text());
            case Cell.Competence competence -> competence.code();
        };
    }

    private static String detail(Row row, int column, Frame frame) {
        Phrase below = row.unreadable() != null
                ? null
                : switch (row.cells().get(column)) {
                    case Cell.Name name -> name.below();
                    case Cell.Text text -> text.below();
                    default -> null;
                };
        return below == null ? "" : frame.t(below);
    }

    private static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
