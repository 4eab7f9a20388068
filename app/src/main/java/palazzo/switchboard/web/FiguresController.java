// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.Sights;
import palazzo.switchboard.domain.Figures;
import palazzo.switchboard.domain.Figures.Count;
import palazzo.switchboard.domain.Figures.OfUnit;
import palazzo.switchboard.domain.Figures.Period;
import palazzo.switchboard.domain.Figures.Whole;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Row;

/** Calls by hour, day, topic, outcome; what units were given. For reading, for a file, for paper. */
@Controller
@Competence("URC-02")
public class FiguresController {

    private static final int USUAL_DAYS = 6;
    private static final int MOST_DAYS = 366;

    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "figures.by"),
            Column.of(Fold.MAIN, "figures.what"),
            Column.of(Fold.FOOT, "figures.calls"),
            Column.of(Fold.FOOT, "figures.lost"),
            Column.of(Fold.FOOT, "figures.noted"),
            Column.of(Fold.FOOT, "figures.waited"),
            Column.of(Fold.END, "figures.waited_long"));

    private final Figures figures;
    private final Sights sights;
    private final Today today;

    FiguresController(Figures figures, Sights sights, Today today) {
        this.figures = figures;
        this.sights = sights;
        this.today = today;
    }

    /** @param waited in seconds, or a dash */
    public record Line(Phrase what, long calls, long lost, long noted, String waited, String waitedLong) {}

    /** @param id of its heading */
    public record Table(String id, Phrase title, List<Line> lines) {}

    /** @param csv where the file is */
    public record FiguresPage(
            LocalDate first, LocalDate last, Line all, List<Table> tables, List<OfUnit> units, String csv) {}

    @GetMapping("/switchboard/figures")
    ModelAndView show(@RequestParam Map<String, String> given) {
        Period period = period(given);
        Whole whole = figures.of(period, sights.now());
        return Pages.show(
                "switchboard/figures",
                new FiguresPage(
                        period.first(),
                        period.last(),
                        line(whole.all(), Phrase.of("figures.all")),
                        tables(whole),
                        whole.units(),
                        "/switchboard/figures.csv?first=" + period.first() + "&last=" + period.last()));
    }

    @GetMapping("/switchboard/figures.csv")
    ModelAndView csv(@RequestParam Map<String, String> given) {
        Period period = period(given);
        List<Row> rows = new ArrayList<>();
        tables(figures.of(period, sights.now()))
                .forEach(table -> table.lines().forEach(line -> rows.add(row(table.title(), line, rows.size()))));
        ListPage list = ListPage.of(
                Asked.of("/switchboard/figures", given, "first", "last"),
                "by",
                Phrase.of("figures.title"),
                COLUMNS,
                new Slice<>(rows, null));
        return Pages.csv("centralino-" + period.first() + "-" + period.last(), list);
    }

    private static List<Table> tables(Whole whole) {
        return List.of(
                table("hours", whole.hours(), hour -> Phrase.of("figures.hour", hour)),
                table("days", whole.days(), day -> Phrase.of("figures.day", LocalDate.parse(day))),
                table("topics", whole.topics(), topic -> Phrase.of("call.topic." + topic)),
                table("outcomes", whole.outcomes(), outcome -> Phrase.of("call.outcome." + outcome)));
    }

    private static Table table(String id, List<Count> counts, Function<String, Phrase> words) {
        return new Table(
                id,
                Phrase.of("figures." + id),
                counts.stream()
                        .map(count -> line(count, words.apply(count.what())))
                        .toList());
    }

    private static Line line(Count count, Phrase what) {
        return new Line(
                what, count.calls(), count.lost(), count.noted(), seconds(count.waited()), seconds(count.waitedLong()));
    }

    private static Row row(Phrase by, Line line, int number) {
        return Row.of(
                String.valueOf(number),
                line.what(),
                "/switchboard/figures",
                Cell.text(by),
                Cell.text(line.what()),
                new Cell.Figure(line.calls()),
                new Cell.Figure(line.lost()),
                new Cell.Figure(line.noted()),
                Cell.text(Phrase.plain(line.waited())),
                Cell.text(Phrase.plain(line.waitedLong())));
    }

    private static String seconds(@Nullable Integer measured) {
        return measured == null ? "–" : measured.toString();
    }

    /** The last seven days where nothing else is asked; a year at most. */
    private Period period(Map<String, String> given) {
        LocalDate last = OurTimes.day(given.get("last")).orElseGet(today::date);
        LocalDate first = OurTimes.day(given.get("first")).orElse(last.minusDays(USUAL_DAYS));
        if (first.isAfter(last)) {
            return new Period(last, last);
        }
        LocalDate earliest = last.minusDays(MOST_DAYS);
        return new Period(first.isBefore(earliest) ? earliest : first, last);
    }
}
