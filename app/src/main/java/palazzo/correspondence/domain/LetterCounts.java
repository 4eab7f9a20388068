// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.correspondence.LetterFigures;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Sight;
import palazzo.organisation.Unit;
import palazzo.ui.Words;

/** Counts letters, going once over those that came in the time asked for. */
@Repository
class LetterCounts implements LetterFigures {

    private static final String WHICH = """
            select l.topic, coalesce(l.district, '') as district, l.channel, coalesce(l.unit, '') as unit, l.state, l.due,
              date_trunc('month', l.arrived_at at time zone 'Europe/Rome')::date as month,
              extract(epoch from (l.closed_at - l.arrived_at)) / 86400.0 as took,
              l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING') and l.id in (
                select r.letter from correspondence_reply r where r.interim and r.state = 'LEFT') as interim
            from correspondence_letter l
            where l.arrived_at >= :from and l.arrived_at < :until and l.state <> 'UNWANTED'
              and (:topic = '' or l.topic = :topic) and (:district = '' or l.district = :district) and
            """ + Sight.sql("l");
    private static final String LINE = """
            count(*) as letters,
              count(*) filter (where state = 'ANSWERED') as answered,
              count(*) filter (where state in ('ARRIVED', 'ACCEPTED', 'TO_SIGN', 'LEAVING')) as open,
              count(*) filter (where state in ('ACCEPTED', 'TO_SIGN', 'LEAVING') and due < :today) as late,
              count(*) filter (where interim) as interim,
              percentile_cont(0.5) within group (order by took) filter (where state = 'ANSWERED') as days,
              percentile_cont(0.9) within group (order by took) filter (where state = 'ANSWERED') as slow
            """;
    private static final String BY = """
            case grouping(topic, district, channel, unit)
              when 7 then 'TOPIC' when 11 then 'DISTRICT' when 13 then 'CHANNEL' when 14 then 'UNIT' else 'ALL' end as by,
              coalesce(topic, district, channel, unit, '') as value,
            """;
    private static final String WHOLE = "select '' as value, " + LINE + " from (" + WHICH + ") l";
    private static final String COUNTED = "select " + BY + LINE + " from (" + WHICH + """
            ) l group by grouping sets ((), topic, district, channel, unit) having count(*) > 0
            order by letters desc, value limit 2000
            """;
    private static final String MONTHLY = "select " + BY + " month, count(*) as letters from (" + WHICH + """
            ) l group by grouping sets (month, (topic, month), (district, month), (channel, month), (unit, month))
            order by month, value limit 50000
            """;

    private final JdbcClient jdbc;
    private final LetterKinds kinds;
    private final Districts districts;
    private final Charts charts;
    private final Words words;
    private final Today today;

    LetterCounts(JdbcClient jdbc, LetterKinds kinds, Districts districts, Charts charts, Words words, Today today) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.districts = districts;
        this.charts = charts;
        this.words = words;
        this.today = today;
    }

    @Override
    public Line whole(Asked asked, Sight sight) {
        return jdbc.sql(WHOLE)
                .params(params(asked, sight))
                .param("today", today.date())
                .query(Line.class)
                .single();
    }

    @Override
    public Map<By, List<Line>> counted(Asked asked, Sight sight) {
        return jdbc.sql(COUNTED)
                .params(params(asked, sight))
                .param("today", today.date())
                .query(by(Line.class));
    }

    @Override
    public Map<By, List<OfMonth>> monthly(Asked asked, Sight sight) {
        return jdbc.sql(MONTHLY).params(params(asked, sight)).query(by(OfMonth.class));
    }

    /** Reads what stands in each line beside the name of what it is counted by. */
    private static <T> ResultSetExtractor<Map<By, List<T>>> by(Class<T> line) {
        RowMapper<T> mapper = new SimplePropertyRowMapper<>(line);
        return rows -> {
            Map<By, List<T>> found = new EnumMap<>(By.class);
            while (rows.next()) {
                found.computeIfAbsent(By.valueOf(rows.getString("by")), by -> new ArrayList<>())
                        .add(mapper.mapRow(rows, 0));
            }
            return found;
        };
    }

    @Override
    public Map<String, String> names(By by) {
        Locale locale = LocaleContextHolder.getLocale();
        return switch (by) {
            case ALL -> Map.of();
            case TOPIC -> kinds.all().stream().collect(Collectors.toMap(LetterKind::code, LetterKind::name));
            case DISTRICT -> districts.names(today.date());
            case CHANNEL ->
                Arrays.stream(Channel.values())
                        .collect(Collectors.toMap(
                                Channel::name, channel -> words.t(locale, "letters.channel." + channel)));
            case UNIT ->
                charts.on(today.date()).units().stream()
                        .collect(Collectors.toMap(Unit::code, unit -> unit.name(locale)));
        };
    }

    private static Map<String, Object> params(Asked asked, Sight sight) {
        Map<String, Object> params = new HashMap<>(sight.params());
        params.put("from", midnight(asked.from()));
        params.put("until", midnight(asked.until().plusDays(1)));
        params.put("topic", asked.topic());
        params.put("district", asked.district());
        return params;
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return Today.sql(day.atStartOfDay(Today.ROME).toInstant());
    }
}
