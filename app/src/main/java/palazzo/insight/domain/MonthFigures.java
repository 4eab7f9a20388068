// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import palazzo.correspondence.LetterFigures;
import palazzo.correspondence.LetterFigures.Asked;
import palazzo.correspondence.LetterFigures.By;
import palazzo.correspondence.LetterFigures.Line;
import palazzo.correspondence.LetterFigures.OfMonth;
import palazzo.insight.domain.Usual.Verdict;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;

/** The figures of a month beside those before it, of the letters that the reader may see. */
@Component
@EnableConfigurationProperties(InsightSettings.class)
public class MonthFigures {

    /** How many months before are looked at for what is usual. */
    public static final int BEFORE = 12;

    private final LetterFigures letters;
    private final InsightSettings settings;
    private final Today today;

    MonthFigures(LetterFigures letters, InsightSettings settings, Today today) {
        this.letters = letters;
        this.settings = settings;
        this.today = today;
    }

    /**
     * A line of a table.
     *
     * @param name as it is read; empty where nobody said
     * @param leftOut whether it stands for too few to be told: its figures are then nothing
     * @param before how many came the month before
     * @param usual the middle of the months before; negative where too little is known
     * @param year the months before and this one, the oldest first
     */
    public record Row(
            String value,
            String name,
            boolean leftOut,
            Line now,
            long before,
            double usual,
            Verdict verdict,
            List<Long> year) {}

    /** A table. */
    public record Table(By by, List<Row> rows) {}

    /** The figures of a month. @param whole of it all @param elapsed how much of it is over, from 0 to 1 */
    public record Month(YearMonth month, double elapsed, Row whole, List<Table> tables) {

        /** What is out of the usual. */
        public List<Row> unusual() {
            return tables.stream()
                    .filter(table -> table.by() == By.TOPIC || table.by() == By.DISTRICT)
                    .flatMap(table -> table.rows().stream())
                    .filter(row -> row.verdict() != Verdict.AS_ALWAYS
                            && !row.leftOut()
                            && !row.value().isEmpty())
                    .toList();
        }
    }

    /** The figures of {@code month}. */
    public Month of(YearMonth month, Sight sight) {
        double elapsed = elapsed(month);
        Map<By, List<Line>> now = letters.counted(Asked.of(month.atDay(1), month.atEndOfMonth()), sight);
        Map<By, List<OfMonth>> year =
                letters.monthly(Asked.of(month.minusMonths(BEFORE).atDay(1), month.atEndOfMonth()), sight);
        Map<By, List<Row>> rows = new EnumMap<>(By.class);
        for (By by : By.values()) {
            rows.put(by, rows(by, now.getOrDefault(by, List.of()), year.getOrDefault(by, List.of()), month, elapsed));
        }
        List<Row> whole = rows.getOrDefault(By.ALL, List.of());
        return new Month(
                month,
                elapsed,
                whole.isEmpty() ? nothing() : whole.getFirst(),
                Stream.of(By.TOPIC, By.DISTRICT, By.CHANNEL, By.UNIT)
                        .map(by -> new Table(by, rows.getOrDefault(by, List.of())))
                        .toList());
    }

    /** The smallest figure that is told of a topic or a part of the city. */
    public int smallest() {
        return settings.smallest();
    }

    private double elapsed(YearMonth month) {
        LocalDate day = today.date();
        return YearMonth.from(day).equals(month) ? day.getDayOfMonth() / (double) month.lengthOfMonth() : 1;
    }

    private static Row nothing() {
        return new Row("", "", false, Line.none(""), 0, -1, Verdict.AS_ALWAYS, List.of());
    }

    private List<Row> rows(By by, List<Line> lines, List<OfMonth> year, YearMonth month, double elapsed) {
        Map<String, Line> now = lines.stream().collect(Collectors.toMap(Line::value, line -> line));
        Map<String, Map<YearMonth, Long>> months = new HashMap<>();
        Map<YearMonth, Long> all = new HashMap<>();
        for (OfMonth each : year) {
            YearMonth its = YearMonth.from(each.month());
            months.computeIfAbsent(each.value(), value -> new HashMap<>()).put(its, each.letters());
            all.merge(its, each.letters(), Long::sum);
        }
        int known =
                (int) all.keySet().stream().filter(each -> each.isBefore(month)).count();
        Set<String> few = by == By.TOPIC || by == By.DISTRICT ? few(now) : Set.of();
        Map<String, String> names = letters.names(by);
        return months.entrySet().stream()
                .map(each -> row(
                        each.getKey(),
                        names.getOrDefault(each.getKey(), each.getKey()),
                        few.contains(each.getKey()),
                        now.getOrDefault(each.getKey(), Line.none(each.getKey())),
                        series(each.getValue(), month, known),
                        elapsed))
                .sorted(Comparator.<Row>comparingLong(row -> row.now().letters())
                        .reversed()
                        .thenComparing(Row::name))
                .toList();
    }

    private Set<String> few(Map<String, Line> now) {
        return SmallNumbers.leftOut(
                now.values().stream().collect(Collectors.toMap(Line::value, Line::letters)), settings.smallest());
    }

    /** From the first month of which the house knows anything, this one last. */
    private static List<Long> series(Map<YearMonth, Long> months, YearMonth month, int known) {
        List<Long> series = new ArrayList<>();
        for (int back = known; back >= 0; back--) {
            series.add(months.getOrDefault(month.minusMonths(back), 0L));
        }
        return List.copyOf(series);
    }

    private static Row row(String value, String name, boolean few, Line now, List<Long> year, double elapsed) {
        List<Long> before = year.subList(0, year.size() - 1);
        return new Row(
                value,
                name,
                few,
                few ? Line.none(value) : now,
                before.isEmpty() ? 0 : before.getLast(),
                Usual.of(before),
                few ? Verdict.AS_ALWAYS : Usual.verdict(now.letters(), before, elapsed),
                year);
    }
}
