// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Charts;
import palazzo.organisation.WhoActs;
import palazzo.organisation.domain.FunctionChart;
import palazzo.organisation.domain.FunctionChart.Line;
import palazzo.organisation.domain.FunctionChart.Part;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Row;

/** The function chart: the home of the system, from which everything it does is reached. */
@Controller
@AnyStaff
public class ChartController {

    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.AWAY, "chart.unit"),
            Column.of(Fold.TOP, "chart.code"),
            Column.of(Fold.MAIN, "chart.competence"),
            Column.of(Fold.END, "chart.state"),
            Column.of(Fold.FOOT, "chart.open"),
            Column.of(Fold.FOOT, "chart.soon"),
            Column.of(Fold.FOOT_END, "chart.late"));

    private final FunctionChart functions;
    private final Charts charts;
    private final WhoActs whoActs;
    private final Today today;

    ChartController(FunctionChart functions, Charts charts, WhoActs whoActs, Today today) {
        this.functions = functions;
        this.charts = charts;
        this.whoActs = whoActs;
        this.today = today;
    }

    @GetMapping("/funzioni")
    ModelAndView chart(@RequestParam Map<String, String> given, Locale locale) {
        return Pages.show("organisation/chart", page(given, locale));
    }

    @GetMapping("/funzioni.csv")
    ModelAndView csv(@RequestParam Map<String, String> given, Locale locale) {
        ChartPage page = page(given, locale);
        List<Row> rows = page.parts().stream()
                .flatMap(part -> part.lines().stream().map(line -> row(part, line, locale)))
                .toList();
        return Pages.csv(
                "funzioni",
                ListPage.of(page.asked(), "code", Phrase.of("chart.title"), COLUMNS, new Slice<>(rows, null)));
    }

    private ChartPage page(Map<String, String> given, Locale locale) {
        Asked asked = Asked.of("/funzioni", given, "q", "unit", "state", "mine");
        return ChartPage.of(asked, charts.on(today.date()), functions.parts(whoActs.now(), locale), locale);
    }

    private static Row row(Part part, Line line, Locale locale) {
        String unit = part.unit() == null ? "" : part.unit().name(locale);
        return Row.of(
                line.code(),
                Phrase.plain(line.code()),
                "/funzioni/" + line.code(),
                Cell.text(Phrase.plain(unit)),
                new Cell.Competence(line.code()),
                Cell.text(Phrase.plain(line.title())),
                Cell.text(Phrase.of("chart.extent." + line.standing().extent())),
                new Cell.Figure(line.load().open()),
                new Cell.Figure(line.load().soon()),
                new Cell.Figure(line.load().late()));
    }
}
