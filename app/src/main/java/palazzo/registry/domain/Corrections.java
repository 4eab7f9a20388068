// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.registry.Registration;

/** Fields that were annulled and written anew, with both values. */
@Repository
public class Corrections {

    private static final String COLUMNS = """
            select c.entry, c.at, c.operator, c.field, c.old_value, c.new_value, c.measure, c.reason
            from registry_correction c
            """;
    private static final String OF = COLUMNS + "where c.entry = ? order by c.id";
    private static final String BETWEEN = COLUMNS + "where c.at >= ? and c.at < ? order by c.at, c.id";
    private static final String ADD = """
            insert into registry_correction (id, entry, at, operator, field, old_value, new_value, measure, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    Corrections(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * A field that was annulled.
     *
     * @param field {@code correspondent}, {@code about} or {@code theirs}
     * @param measure number and date of the authorisation
     */
    public record Correction(
            UUID entry,
            Instant at,
            UUID operator,
            String field,
            String oldValue,
            String newValue,
            String measure,
            String reason) {}

    /** Those of a registration, the first first. */
    public List<Correction> of(Registration registration) {
        return jdbc.sql(OF)
                .param(registration.number().id())
                .query(Correction.class)
                .list();
    }

    /** Those of a day in Rome, whoever asks: only for the register of the day. */
    List<Correction> on(LocalDate day) {
        return jdbc.sql(BETWEEN)
                .params(
                        Today.sql(day.atStartOfDay(Today.ROME).toInstant()),
                        Today.sql(day.plusDays(1).atStartOfDay(Today.ROME).toInstant()))
                .query(Correction.class)
                .list();
    }

    void add(Correction correction) {
        jdbc.sql(ADD)
                .params(ids.next(), correction.entry(), Today.sql(correction.at()), correction.operator())
                .params(correction.field(), correction.oldValue(), correction.newValue())
                .params(correction.measure(), correction.reason())
                .update();
    }
}
