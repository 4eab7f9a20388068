// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;

/** The emergency registers that were taken back in, and the numbers that documents had in them. */
@Repository
public class Emergencies {

    private static final String ALL = """
            select e.id, e.code, e.measure, e.authorised_by, e.cause, e.started_at, e.ended_at, e.sha256, e.taken_at,
                   e.operator, (select count(*) from registry_double d where d.emergency = e.id) as documents,
                   (select count(*) from registry_request r
                    where r.done_at is null and r.follows #>> '{before,emergency}' = e.id::text) as awaited
            from registry_emergency e order by e.started_at desc, e.id desc limit 200
            """;
    private static final String HASH = "select sha256 from registry_emergency where code = ?";
    private static final String NUMBER = """
            select e.code || '/' || d.number || ' del ' || to_char(d.at at time zone 'Europe/Rome', 'DD/MM/YYYY HH24:MI')
            from registry_double d join registry_emergency e on e.id = d.emergency where d.entry = ?
            """;
    private static final String ADD = """
            insert into registry_emergency (id, code, measure, authorised_by, cause, started_at, ended_at, sha256, taken_at,
                                            operator, periods, days)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            """;
    private static final String ADD_DOUBLE =
            "insert into registry_double (entry, emergency, number, at) values (?, ?, ?, ?)";

    private final JdbcClient jdbc;

    Emergencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An emergency register.
     *
     * @param sha256 of the file that was taken in
     * @param documents that have their ordinary number
     * @param awaited documents whose number the city's own registry still owes
     */
    public record Emergency(
            UUID id,
            String code,
            String measure,
            String authorisedBy,
            String cause,
            Instant startedAt,
            Instant endedAt,
            String sha256,
            Instant takenAt,
            UUID operator,
            long documents,
            long awaited) {}

    /** All of them, the last first. */
    public List<Emergency> all() {
        return jdbc.sql(ALL).query(Emergency.class).list();
    }

    /** The hash of the file that was taken in under a code. */
    Optional<String> hashOf(String code) {
        return jdbc.sql(HASH).param(code).query(String.class).optional();
    }

    /** The emergency number of a registration with its moment; empty for none. */
    public Optional<String> numberOf(UUID entry) {
        return jdbc.sql(NUMBER).param(entry).query(String.class).optional();
    }

    /** @param periods the further periods and {@code days} the operations of each day, in JSON as they were taken in */
    void add(Emergency emergency, String periods, String days) {
        jdbc.sql(ADD)
                .params(emergency.id(), emergency.code(), emergency.measure(), emergency.authorisedBy())
                .params(emergency.cause(), Today.sql(emergency.startedAt()), Today.sql(emergency.endedAt()))
                .params(emergency.sha256(), Today.sql(emergency.takenAt()), emergency.operator())
                .params(periods, days)
                .update();
    }

    void link(UUID entry, UUID emergency, int number, Instant at) {
        jdbc.sql(ADD_DOUBLE).params(entry, emergency, number, Today.sql(at)).update();
    }
}
