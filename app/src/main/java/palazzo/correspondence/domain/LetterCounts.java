// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.correspondence.LetterFigures;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Sight;
import palazzo.organisation.Unit;
import palazzo.ui.Words;

/** Counts letters, each count in one statement over those that came in the time asked for. */
@Repository
class LetterCounts implements LetterFigures {

    private static final String WHICH = """
            from correspondence_letter l
            where l.arrived_at >= :from and l.arrived_at < :until and l.state <> 'UNWANTED'
              and (:topic = '' or l.topic = :topic) and (:district = '' or l.district = :district) and
            """ + Sight.sql("l");
    private static final String COUNTED = """
            select %s as value, count(*) as letters,
              count(*) filter (where l.state = 'ANSWERED') as answered,
              count(*) filter (where l.state in ('ARRIVED', 'ACCEPTED', 'TO_SIGN', 'LEAVING')) as open,
              count(*) filter (where l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING') and l.due < :today) as late,
              percentile_cont(0.5) within group (order by extract(epoch from (l.closed_at - l.arrived_at)) / 86400.0)
                filter (where l.state = 'ANSWERED') as days,
              percentile_cont(0.9) within group (order by extract(epoch from (l.closed_at - l.arrived_at)) / 86400.0)
                filter (where l.state = 'ANSWERED') as slow
            """;
    private static final String MONTHLY = """
            select %s as value, date_trunc('month', l.arrived_at at time zone 'Europe/Rome')::date as month, count(*) as letters
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
    public List<Line> counted(By by, Asked asked, Sight sight) {
        return jdbc.sql(COUNTED.formatted(column(by)) + WHICH + " group by 1 order by 2 desc, 1 limit 500")
                .params(params(asked, sight))
                .param("today", today.date())
                .query(Line.class)
                .list();
    }

    @Override
    public List<OfMonth> monthly(By by, Asked asked, Sight sight) {
        return jdbc.sql(MONTHLY.formatted(column(by)) + WHICH + " group by 1, 2 order by 2, 1 limit 20000")
                .params(params(asked, sight))
                .query(OfMonth.class)
                .list();
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

    private static String column(By by) {
        return switch (by) {
            case ALL -> "''";
            case TOPIC -> "l.topic";
            case DISTRICT -> "coalesce(l.district, '')";
            case CHANNEL -> "l.channel";
            case UNIT -> "coalesce(l.unit, '')";
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
