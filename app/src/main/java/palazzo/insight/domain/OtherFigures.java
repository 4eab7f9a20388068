// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.domain;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;
import palazzo.ui.Phrase;

/**
 * What another system counted (a CRM, a call centre), by month: a table with the columns {@code mese, fonte, tema, municipio,
 * canale, richieste, chiuse, giorni}. Looked at as a whole before anything is kept; one row that is wrong keeps all out.
 */
@Service
public class OtherFigures {

    private static final int MOST = 5_000;
    private static final int LARGEST = 500_000;
    private static final List<String> COLUMNS =
            List.of("mese", "fonte", "tema", "municipio", "canale", "richieste", "chiuse", "giorni");

    private static final String REPLACED = "delete from insight_crm where month = ? and source = ?";
    private static final String ADD = """
            insert into insight_crm (month, source, topic, district, channel, requests, closed, days, imported_at, imported_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF = """
            select source, topic, sum(requests) as requests, sum(closed) as closed,
              sum(days * closed) / nullif(sum(closed) filter (where days is not null), 0) as days
            from insight_crm where month = ? group by source, topic order by source collate "it-x-icu", 3 desc, topic collate "it-x-icu" limit 500
            """;

    private final JdbcClient jdbc;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    OtherFigures(JdbcClient jdbc, Sights sights, WhoActs whoActs, Trail trail, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.sights = sights;
        this.whoActs = whoActs;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /** A row. @param days in which half of those closed were; null where that is not told */
    public record Figure(
            YearMonth month,
            String source,
            String topic,
            String district,
            String channel,
            int requests,
            int closed,
            @Nullable BigDecimal days) {

        private List<String> key() {
            return List.of(month.toString(), source, topic, district, channel);
        }
    }

    /** What is wrong with a line. @param number of the line, the head being the first */
    public record Fault(long number, Phrase why) {}

    /** A table that was looked at. */
    public record Looked(List<Figure> figures, List<Fault> faults) {

        /** Whether it may be kept. */
        public boolean isRight() {
            return faults.isEmpty() && !figures.isEmpty();
        }

        /** The months it tells of, by source. */
        public Map<String, Set<YearMonth>> months() {
            return figures.stream()
                    .collect(Collectors.groupingBy(
                            Figure::source,
                            java.util.TreeMap::new,
                            Collectors.mapping(Figure::month, Collectors.toCollection(java.util.TreeSet::new))));
        }
    }

    /** Of one topic of one source, in a month. */
    public record Sum(
            String source,
            String topic,
            long requests,
            long closed,
            @Nullable BigDecimal days) {}

    /** Looks at a table; nothing is kept. @throws Refusal where it is none */
    public Looked look(String text) {
        if (text.isBlank()) {
            throw new Refusal("table/crm.empty");
        }
        if (text.length() > LARGEST) {
            throw new Refusal("table/crm.large", LARGEST / 1000);
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char between = plain.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(between)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
            return looked(parser);
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException unreadable) {
            throw new Refusal("table/crm.unreadable");
        }
    }

    private Looked looked(CSVParser parser) {
        List<String> missing = COLUMNS.stream()
                .filter(column -> parser.getHeaderNames().stream()
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).equals(column)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("table/crm.columns", String.join(", ", missing));
        }
        List<Figure> figures = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        for (CSVRecord line : parser) {
            if (line.getRecordNumber() > MOST) {
                throw new Refusal("table/crm.long", MOST);
            }
            try {
                Figure figure = figure(line);
                if (!keys.add(figure.key())) {
                    throw new Refusal("crm.twice");
                }
                figures.add(figure);
            } catch (Refusal wrong) {
                faults.add(new Fault(
                        line.getRecordNumber() + 1,
                        Phrase.of("refusal." + wrong.code(), wrong.args().toArray())));
            }
        }
        return new Looked(List.copyOf(figures), List.copyOf(faults));
    }

    private Figure figure(CSVRecord line) {
        if (!line.isConsistent()) {
            throw new Refusal("crm.cells");
        }
        int requests = whole(line.get("richieste"));
        int closed = whole(line.get("chiuse"));
        if (closed > requests) {
            throw new Refusal("crm.closed");
        }
        String source = line.get("fonte");
        if (source.isEmpty() || source.length() > 60) {
            throw new Refusal("crm.source");
        }
        return new Figure(
                month(line.get("mese")),
                source,
                brief(line.get("tema")),
                brief(line.get("municipio")),
                brief(line.get("canale")),
                requests,
                closed,
                days(line.get("giorni")));
    }

    private static String brief(String typed) {
        return typed.substring(0, Math.min(100, typed.length()));
    }

    private YearMonth month(String typed) {
        try {
            YearMonth month = YearMonth.parse(typed);
            if (!month.isAfter(YearMonth.from(today.date())) && month.getYear() >= 2000) {
                return month;
            }
        } catch (java.time.DateTimeException noMonth) {
            throw new Refusal("crm.month", typed);
        }
        throw new Refusal("crm.month", typed);
    }

    private static int whole(String typed) {
        if (!typed.matches("\\d{1,9}")) {
            throw new Refusal("crm.whole", typed);
        }
        return Integer.parseInt(typed);
    }

    private static @Nullable BigDecimal days(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,4}([.,]\\d{1,2})?")) {
            throw new Refusal("crm.days", typed);
        }
        return new BigDecimal(typed.replace(',', '.'));
    }

    /** Keeps a table, in place of what was kept of the same months and sources. Sent twice it is kept once. */
    @Transactional
    @Competence("URC-06")
    public int keep(String text) {
        Looked looked = look(text);
        if (!looked.isRight()) {
            throw new Refusal("table/crm.wrong", looked.faults().size());
        }
        looked.months()
                .forEach((source, months) -> months.forEach(month ->
                        jdbc.sql(REPLACED).params(month.atDay(1), source).update()));
        UUID self = whoActs.now().required();
        for (Figure each : looked.figures()) {
            jdbc.sql(ADD)
                    .params(each.month().atDay(1), each.source(), each.topic(), each.district(), each.channel())
                    .params(each.requests(), each.closed())
                    .param(each.days())
                    .params(today.sqlNow(), self)
                    .update();
        }
        trail.record(
                "crm.kept",
                new Subject("crm", ids.next()),
                Map.of("rows", looked.figures().size()));
        return looked.figures().size();
    }

    /** What others counted in a month; nothing for who does not read the house. */
    public List<Sum> of(YearMonth month) {
        LocalDate first = month.atDay(1);
        return sights.now().house() ? jdbc.sql(OF).param(first).query(Sum.class).list() : List.of();
    }
}
