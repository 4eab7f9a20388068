// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.HouseActed;

/** Who acts in place of whom, within which dates. Outside them they are who they were. */
@Repository
public class SubstitutionRegister {

    private static final String ALL = """
            select s.id, a.given_name || ' ' || a.family_name as absent, b.given_name || ' ' || b.family_name as substitute,
                   s.first_day, s.last_day, s.reason, s.ended_at is not null as ended
            from organisation_substitution s join organisation_person a on a.id = s.absent
            join organisation_person b on b.id = s.substitute
            order by s.first_day desc, s.id desc limit 200
            """;
    private static final String ADD = """
            insert into organisation_substitution (id, absent, substitute, first_day, last_day, reason)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String END =
            "update organisation_substitution set ended_at = ? where id = ? and ended_at is null returning absent";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    SubstitutionRegister(JdbcClient jdbc, Ids ids, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    /** @param ended before its last day */
    public record Substitution(
            UUID id,
            String absent,
            String substitute,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason,
            boolean ended) {

        /** Whether it holds on {@code day}. */
        public boolean holdsOn(LocalDate day) {
            return !ended && !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** The newest first. */
    public List<Substitution> all() {
        return jdbc.sql(ALL).query(Substitution.class).list();
    }

    /** Sets who acts in place of whom. @throws Refusal where the dates or the people are impossible */
    @Transactional
    public void set(UUID absent, UUID substitute, LocalDate first, LocalDate last, String reason) {
        if (absent.equals(substitute)) {
            throw new Refusal("substitute/substitution.self");
        }
        if (last.isBefore(first)) {
            throw new Refusal("lastDay/post.dates");
        }
        UUID id = ids.next();
        jdbc.sql(ADD).params(id, absent, substitute, first, last, reason).update();
        events.publishEvent(new HouseActed(
                "substitution.set",
                new Subject("person", absent),
                Map.of("substitute", substitute.toString(), "from", first.toString(), "to", last.toString())));
    }

    /** Ends it now, before its last day. */
    @Transactional
    public void end(UUID id) {
        jdbc.sql(END)
                .params(today.sqlNow(), id)
                .query(UUID.class)
                .optional()
                .ifPresent(absent -> events.publishEvent(new HouseActed(
                        "substitution.ended", new Subject("person", absent), Map.of("substitution", id.toString()))));
    }
}
