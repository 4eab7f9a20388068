// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A link of the chain over the trail.
 *
 * @param id its number; a later one is higher
 * @param acts the acts it seals, by identity, in the order in which they were chained
 * @param previous head of the seal before
 * @param head the head from it on
 */
public record Seal(long id, Instant sealedAt, List<Long> acts, Hash previous, Hash head) {

    /** What a statement selects to be read by {@link #of}. */
    static final String COLUMNS = "s.id, s.sealed_at, s.acts, s.previous, s.head";

    static Seal of(ResultSet rs, int row) throws SQLException {
        return new Seal(
                rs.getLong("id"),
                rs.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                List.of((Long[]) rs.getArray("acts").getArray()),
                Hash.of(rs.getBytes("previous")),
                Hash.of(rs.getBytes("head")));
    }
}
