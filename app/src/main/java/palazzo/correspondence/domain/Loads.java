// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;

/**
 * What lies at the desks of the correspondence now. Of a person only what they have in hand, so that whoever gives out letters
 * sees who is free: nothing of what was done is counted by person.
 */
@Repository
public class Loads {

    private static final String IN_HAND = """
            select l.unit, l.assignee, count(*) as open, count(*) filter (where l.due < :today) as late,
                   count(*) filter (where l.state = 'TO_SIGN') as to_sign, min(l.due) as first_due
            from correspondence_letter l
            where l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING') and
            """ + Sight.sql("l") + """
             group by l.unit, l.assignee order by l.unit, count(*) desc, l.assignee nulls first limit 500
            """;
    private static final String WITHOUT_NUMBER = """
            select count(*) from correspondence_letter l
            where l.number is null and l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING')
              and l.outcome <> 'INVITATION' and
            """ + Sight.sql("l");
    private static final String OLDEST = """
            select l.arrived_at from correspondence_letter l where l.state = 'ARRIVED' and
            """ + Sight.sql("l") + " order by l.arrived_at limit 1";

    private final JdbcClient jdbc;
    private final Today today;

    Loads(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * What somebody has in hand.
     *
     * @param assignee null for what the unit has given to nobody
     * @param firstDue null where nothing is owed
     */
    public record InHand(
            String unit,
            @Nullable UUID assignee,
            long open,
            long late,
            long toSign,
            @Nullable LocalDate firstDue) {}

    /** By unit, and in it who has most first. */
    public List<InHand> inHand(Sight sight) {
        return jdbc.sql(IN_HAND)
                .param("today", today.date())
                .params(sight.params())
                .query(InHand.class)
                .list();
    }

    /** Accepted, and their number is still to come. */
    public long withoutNumber(Sight sight) {
        return jdbc.sql(WITHOUT_NUMBER).params(sight.params()).query(Long.class).single();
    }

    /** Since when the oldest waits for triage; empty where none does. */
    public Optional<Instant> oldest(Sight sight) {
        return jdbc.sql(OLDEST)
                .params(sight.params())
                .query((rs, row) -> rs.getTimestamp("arrived_at").toInstant())
                .optional();
    }
}
