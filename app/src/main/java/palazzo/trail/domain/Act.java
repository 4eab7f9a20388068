// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * A row of the trail.
 *
 * @param id its identity; not the order in which acts were committed
 * @param actor who; null where the house itself worked
 * @param competence under which; empty for none
 * @param details JSON of ids and codes, as the database writes it
 */
public record Act(
        long id, Instant at, @Nullable UUID actor, String competence, String act, Subject subject, String details) {

    /** What a statement selects to be read by {@link #of}. */
    static final String COLUMNS =
            "a.id, a.at, a.actor, a.competence, a.act, a.subject_kind, a.subject, a.details::text as details";

    /** Parts the fields of the text that is hashed; JSON writes it escaped, and no code has it. */
    private static final String UNIT_SEPARATOR = "\u001f";

    static Act of(ResultSet rs, int row) throws SQLException {
        return new Act(
                rs.getLong("id"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                actor(rs.getObject("actor", UUID.class)),
                rs.getString("competence"),
                rs.getString("act"),
                new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class)),
                rs.getString("details"));
    }

    /** SHA-256 of all that the row says, the time in microseconds since 1970. */
    Hash hash() {
        return Hash.of(String.join(
                UNIT_SEPARATOR,
                String.valueOf(id),
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                actor == null ? "" : actor.toString(),
                competence,
                act,
                subject.kind(),
                subject.id().toString(),
                details));
    }

    private static @Nullable UUID actor(@Nullable UUID actor) {
        return actor;
    }
}
