// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.Sight;

/** Looks over what was registered, and keeps what looked odd until a person has decided or it is odd no more. */
@Repository
public class Quality {

    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    private static final String STANDING = """
            from registry_entry e join registry_standing s on s.entry = e.id
            left join registry_annulment a on a.entry = e.id
            where a.entry is null and e.at < :to and e.at >= :from
            """;
    private static final String ODD = "select e.id, 'NO_CLASS' as rule, null::uuid as other " + STANDING
            + " and s.class_code = '' union all select e.id, 'CLASS_PROPOSED', null " + STANDING
            + " and s.class_proposed union all select e.id, 'NO_DOSSIER', null " + STANDING
            + " and s.dossier = '' union all select e.id, 'NO_UNIT', null " + STANDING
            + " and s.unit = '' and e.direction <> 'OUT' union all select e.id, 'SHORT_SUBJECT', null " + STANDING
            + " and (length(coalesce(s.about_now, e.about)) < 10 or coalesce(s.about_now, e.about) !~ '\\S\\s+\\S')"
            + " union all select e.id, 'NO_CORRESPONDENT', null " + STANDING
            + " and coalesce(s.correspondent_now, e.correspondent) ~* '^\\(|senza mittente|sconosciut'"
            + " union all select e.id, 'DOUBLE', d.id from registry_entry e"
            + " join registry_entry d on d.their_number = e.their_number and d.correspondent = e.correspondent"
            + "   and d.direction = 'IN' and d.id < e.id"
            + " left join registry_annulment a on a.entry = e.id left join registry_annulment b on b.entry = d.id"
            + " where a.entry is null and b.entry is null and e.direction = 'IN' and e.at < :to and e.at >= :from";
    private static final String BY_HAND = """
            select e.id, e.at from registry_entry e left join registry_annulment a on a.entry = e.id
            where a.entry is null and e.operator is not null and e.at >= :from and e.at < :to
            """;
    private static final String ADD = """
            insert into registry_remark (id, entry, rule, found_at, other) values (?, ?, ?, ?, ?)
            on conflict (entry, rule) do nothing
            """;
    private static final String GONE = """
            update registry_remark set gone_at = ? where entry = ? and rule = ? and decided_at is null and gone_at is null
            """;
    private static final String OPEN_ONES = """
            select r.entry, r.rule from registry_remark r where r.decided_at is null and r.gone_at is null
            """;
    private static final String PAGE = """
            select r.id, e.year, e.number, e.at, coalesce(s.about_now, e.about) as about,
                   coalesce(s.correspondent_now, e.correspondent) as correspondent, r.rule, r.found_at, o.year as other_year,
                   o.number as other_number
            from registry_remark r join registry_entry e on e.id = r.entry join registry_standing s on s.entry = e.id
            left join registry_entry o on o.id = r.other
            where r.decided_at is null and r.gone_at is null and (:rule = '' or r.rule = :rule) and r.id < :after and
            """ + Sight.sql("s") + " order by r.id desc limit :size";
    private static final String COUNT =
            "select count(*) from registry_remark r where r.decided_at is null and r.gone_at is null";
    private static final String DECIDE = """
            update registry_remark set decided_at = ?, operator = ?, note = ?
            where id = ? and decided_at is null
            """;
    private static final String ENTRY = "select r.entry from registry_remark r where r.id = ?";

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;
    private final Ids ids;
    private final Today today;

    Quality(JdbcClient jdbc, OfficeCalendar calendar, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.ids = ids;
        this.today = today;
    }

    /** Something odd. @param other the registration that it may double; null for none */
    private record Odd(UUID id, String rule, @Nullable UUID other) {}

    /** Something odd as it is read. @param other number of the registration it may double; empty for none */
    public record Remark(
            UUID id,
            String number,
            String path,
            String about,
            String correspondent,
            QualityRule rule,
            LocalDate day,
            String other) {}

    /** Looks over the last {@code days} days: what is odd now is remarked once, what is odd no more is taken off. */
    void look(int days) {
        LocalDate first = today.date().minusDays(days);
        List<Odd> odd = new ArrayList<>(jdbc.sql(ODD)
                .param("from", Today.sql(first.atStartOfDay(Today.ROME).toInstant()))
                .param("to", Today.sql(today.now().plusSeconds(1)))
                .query(Odd.class)
                .list());
        odd.addAll(outOfHours(first));
        for (Odd each : odd) {
            jdbc.sql(ADD)
                    .params(ids.next(), each.id(), each.rule(), today.sqlNow())
                    .param(each.other())
                    .update();
        }
        whatIsGone(odd);
    }

    /** How many wait for a decision, whoever asks: only for the due list. */
    long open() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    /** What waits for a decision and the reader may see, newest first. @param rule empty for any */
    public List<Remark> page(String rule, Sight sight, @Nullable String after, int size) {
        return jdbc.sql(PAGE)
                .param("rule", rule)
                .param("after", place(after))
                .param("size", size)
                .params(sight.params())
                .query(Quality::remark)
                .list();
    }

    /** The registration that a remark is about, while it waits for a decision. */
    UUID entryOf(UUID remark) {
        return jdbc.sql(ENTRY).param(remark).query(UUID.class).single();
    }

    /** @return whether it waited for a decision */
    boolean decide(UUID remark, UUID operator, String note) {
        return jdbc.sql(DECIDE).params(today.sqlNow(), operator, note, remark).update() > 0;
    }

    private void whatIsGone(List<Odd> odd) {
        var still = odd.stream().map(each -> each.id() + each.rule()).collect(java.util.stream.Collectors.toSet());
        jdbc
                .sql(OPEN_ONES)
                .query((rs, row) -> new Odd(rs.getObject("entry", UUID.class), rs.getString("rule"), null))
                .list()
                .stream()
                .filter(each -> !still.contains(each.id() + each.rule()))
                .forEach(each -> jdbc.sql(GONE)
                        .params(today.sqlNow(), each.id(), each.rule())
                        .update());
    }

    private List<Odd> outOfHours(LocalDate first) {
        var holidays = calendar.holidays();
        return jdbc
                .sql(BY_HAND)
                .param("from", Today.sql(first.atStartOfDay(Today.ROME).toInstant()))
                .param("to", Today.sql(today.now().plusSeconds(1)))
                .query((rs, row) -> {
                    var at = rs.getTimestamp("at").toInstant().atZone(Today.ROME);
                    boolean working = holidays.isWorkingDay(at.toLocalDate())
                            && !at.toLocalTime().isBefore(OPENS)
                            && at.toLocalTime().isBefore(CLOSES);
                    return new Odd(rs.getObject("id", UUID.class), working ? "" : "OUT_OF_HOURS", null);
                })
                .list()
                .stream()
                .filter(each -> !each.rule().isEmpty())
                .toList();
    }

    private static UUID place(@Nullable String after) {
        try {
            return UUID.fromString(after == null ? "" : after);
        } catch (IllegalArgumentException noPlace) {
            return UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
        }
    }

    private static Remark remark(ResultSet rs, int row) throws SQLException {
        long other = rs.getLong("other_number");
        return new Remark(
                rs.getObject("id", UUID.class),
                "%07d/%d".formatted(rs.getLong("number"), rs.getInt("year")),
                "/registry/" + rs.getInt("year") + "/" + rs.getLong("number"),
                rs.getString("about"),
                rs.getString("correspondent"),
                QualityRule.valueOf(rs.getString("rule")),
                Today.dateOf(rs.getTimestamp("at").toInstant()),
                other == 0 ? "" : "%07d/%d".formatted(other, rs.getInt("other_year")));
    }
}
