// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.correspondence.LetterFigures;
import palazzo.correspondence.LetterFigures.By;
import palazzo.correspondence.LetterFigures.Line;
import palazzo.insight.domain.Measure;
import palazzo.insight.domain.Measures;
import palazzo.insight.domain.Measures.Effect;
import palazzo.insight.domain.MonthFigures;
import palazzo.insight.domain.MonthFigures.Month;
import palazzo.insight.domain.MonthFigures.Row;
import palazzo.insight.domain.MonthFigures.Table;
import palazzo.insight.domain.OtherFigures;
import palazzo.insight.domain.Usual.Verdict;
import palazzo.insight.web.FiguresPage.Bar;
import palazzo.insight.web.FiguresPage.Block;
import palazzo.insight.web.FiguresPage.Key;
import palazzo.insight.web.FiguresPage.MeasureLine;
import palazzo.insight.web.FiguresPage.Other;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.ListPage;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Draws up the figures of a month. */
@Component
class FiguresPages {

    private static final int CHOICES = 24;
    private static final Phrase NOTHING = Phrase.of("insight.nothing");

    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "insight.table"),
            Column.of(Fold.MAIN, "insight.name"),
            Column.of(Fold.END, "insight.letters"),
            Column.of(Fold.FOOT, "insight.before"),
            Column.of(Fold.FOOT, "insight.usual"),
            Column.of(Fold.FOOT, "insight.answered"),
            Column.of(Fold.FOOT, "insight.open"),
            Column.of(Fold.FOOT, "insight.late"),
            Column.of(Fold.FOOT_END, "insight.days"));

    private final MonthFigures figures;
    private final Measures measures;
    private final OtherFigures others;
    private final LetterFigures letters;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;

    FiguresPages(
            MonthFigures figures,
            Measures measures,
            OtherFigures others,
            LetterFigures letters,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Today today) {
        this.figures = figures;
        this.measures = measures;
        this.others = others;
        this.letters = letters;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
    }

    /** The month that {@code typed} names; this one where it names none, or one that has not begun. */
    YearMonth month(String typed) {
        YearMonth now = YearMonth.from(today.date());
        if (!typed.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
            return now;
        }
        YearMonth month = YearMonth.parse(typed);
        return month.isAfter(now) ? now : month;
    }

    FiguresPage page(YearMonth month) {
        Sight sight = sights.now();
        Month all = figures.of(month, sight);
        YearMonth now = YearMonth.from(today.date());
        return new FiguresPage(
                month.toString(),
                said(month),
                month.equals(now),
                month.minusMonths(1).toString(),
                month.equals(now) ? null : month.plusMonths(1).toString(),
                months(now),
                keys(all),
                all.unusual().stream().map(row -> unusual(row, all.elapsed())).toList(),
                trend(all),
                all.tables().stream().map(FiguresPages::block).toList(),
                measures.begun(month.minusMonths(MonthFigures.BEFORE).atDay(1), month.atEndOfMonth()).stream()
                        .map(each -> line(each, sight))
                        .toList(),
                others.of(month).stream().map(FiguresPages::other).toList(),
                permission.may(whoActs.now(), "URC-06"),
                figures.smallest());
    }

    /** All tables one below the other, to be taken away. */
    ListPage table(YearMonth month) {
        Month all = figures.of(month, sights.now());
        List<palazzo.ui.Row> rows = new ArrayList<>();
        rows.add(row(Phrase.of("insight.all"), Phrase.of("insight.all_letters"), all.whole()));
        for (Table table : all.tables()) {
            table.rows().forEach(each -> rows.add(row(Phrase.of("insight.by." + table.by()), name(each), each)));
        }
        return ListPage.of(
                Asked.of("/figures", Map.of("month", month.toString()), "month"),
                "name",
                Phrase.of("insight.caption", said(month)),
                COLUMNS,
                new Slice<>(List.copyOf(rows), null));
    }

    private static palazzo.ui.Row row(Phrase table, Phrase name, Row row) {
        FiguresPage.Line line = line(row);
        return palazzo.ui.Row.of(
                table + row.value(),
                name,
                "/figures",
                Cell.text(table),
                Cell.text(name),
                Cell.text(line.letters()),
                Cell.text(line.before()),
                Cell.text(line.usual()),
                Cell.text(line.answered()),
                Cell.text(line.open()),
                Cell.text(line.late()),
                Cell.text(line.days()));
    }

    private static List<Choice> months(YearMonth now) {
        List<Choice> choices = new ArrayList<>();
        for (int back = 0; back < CHOICES; back++) {
            YearMonth month = now.minusMonths(back);
            choices.add(new Choice(month.toString(), Phrase.plain(said(month))));
        }
        return choices;
    }

    static String said(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale()).format(month);
    }

    private static List<Key> keys(Month all) {
        Row whole = all.whole();
        Line now = whole.now();
        return List.of(
                new Key(
                        count(now.letters()),
                        Phrase.of("insight.key.letters"),
                        whole.usual() < 0
                                ? Phrase.of("insight.key.before", whole.before())
                                : Phrase.of("insight.key.usual", whole.before(), whole.usual())),
                new Key(
                        share(now),
                        Phrase.of("insight.key.answered"),
                        Phrase.of("insight.key.of", now.answered(), now.letters())),
                new Key(days(now.days()), Phrase.of("insight.key.days"), slow(now.slow())),
                new Key(
                        count(now.open()),
                        Phrase.of("insight.key.open"),
                        Phrase.of("insight.key.late", now.late(), now.interim())));
    }

    private static Phrase unusual(Row row, double elapsed) {
        boolean more = row.verdict() == Verdict.MORE;
        String whole = more ? "insight.more" : "insight.fewer";
        String soFar = more ? "insight.more_so_far" : "insight.fewer_so_far";
        return Phrase.of(elapsed < 1 ? soFar : whole, name(row), row.now().letters(), row.usual());
    }

    private static List<Bar> trend(Month all) {
        List<Long> year = all.whole().year();
        long highest = year.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < year.size(); i++) {
            YearMonth month = all.month().minusMonths(year.size() - 1 - i);
            int share = highest == 0 ? 0 : (int) Math.round(100.0 * year.get(i) / highest);
            bars.add(new Bar(month.toString(), said(month), year.get(i), share, month.equals(all.month())));
        }
        return bars;
    }

    private static Block block(Table table) {
        return new Block(
                table.by().name().toLowerCase(Locale.ROOT),
                Phrase.of("insight.by." + table.by()),
                table.rows().stream()
                        .filter(row -> row.leftOut() || row.now().letters() > 0 || row.before() > 0)
                        .map(FiguresPages::line)
                        .toList());
    }

    private static FiguresPage.Line line(Row row) {
        Phrase few = Phrase.of("insight.few");
        Line now = row.now();
        return new FiguresPage.Line(
                name(row),
                row.leftOut() ? few : count(now.letters()),
                row.leftOut() ? few : count(row.before()),
                row.leftOut() || row.usual() < 0 ? NOTHING : Phrase.of("insight.number", row.usual()),
                switch (row.verdict()) {
                    case MORE -> Tag.of(Tone.LATE, "insight.verdict.more");
                    case FEWER -> Tag.of(Tone.WAIT, "insight.verdict.fewer");
                    case AS_ALWAYS -> null;
                },
                row.leftOut() ? few : share(now),
                row.leftOut() ? few : count(now.open()),
                row.leftOut() ? few : count(now.late()),
                row.leftOut() ? few : days(now.days()));
    }

    private static Phrase name(Row row) {
        return row.value().isEmpty() ? Phrase.of("insight.unsaid") : Phrase.plain(row.name());
    }

    private static Phrase count(long number) {
        return Phrase.of("insight.count", number);
    }

    private static Phrase share(Line line) {
        return line.letters() == 0
                ? NOTHING
                : Phrase.of("insight.percent", Math.round(100.0 * line.answered() / line.letters()));
    }

    private static Phrase days(@Nullable Double days) {
        return days == null ? NOTHING : Phrase.of("insight.in_days", days);
    }

    private static Phrase slow(@Nullable Double days) {
        return days == null ? NOTHING : Phrase.of("insight.key.slow", days);
    }

    MeasureLine line(Measure it, Sight sight) {
        Effect effect = measures.effect(it, sight);
        return new MeasureLine(
                it.path(),
                it.title(),
                scope(it),
                Phrase.of("insight.day", it.beginsOn()),
                Phrase.plain(letters.names(By.UNIT).getOrDefault(it.unit(), it.unit())),
                effect.days() == 0
                        ? Phrase.of("measure.not_begun")
                        : Phrase.of(
                                "measure.letters",
                                effect.days(),
                                effect.before().letters(),
                                effect.after().letters()),
                effect.before().days() == null || effect.after().days() == null
                        ? Phrase.plain("")
                        : Phrase.of(
                                "measure.days",
                                effect.before().days(),
                                effect.after().days()),
                it.effect());
    }

    private Phrase scope(Measure it) {
        String topic = letters.names(By.TOPIC).getOrDefault(it.topic(), it.topic());
        String district = letters.names(By.DISTRICT).getOrDefault(it.district(), it.district());
        if (topic.isEmpty() && district.isEmpty()) {
            return Phrase.of("measure.anything");
        }
        return Phrase.plain(topic.isEmpty() || district.isEmpty() ? topic + district : topic + ", " + district);
    }

    private static Other other(OtherFigures.Sum sum) {
        return new Other(
                sum.source(),
                sum.topic(),
                count(sum.requests()),
                count(sum.closed()),
                sum.days() == null ? NOTHING : days(sum.days().doubleValue()));
    }

    List<Choice> choices(By by, String none) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", Phrase.of(none))));
        letters.names(by).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> choices.add(new Choice(each.getKey(), Phrase.plain(each.getValue()))));
        return choices;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
