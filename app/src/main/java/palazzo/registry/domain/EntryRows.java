// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;
import palazzo.registry.NumberingAuthority.Given;
import palazzo.registry.Registry.Details;
import palazzo.registry.Registry.Entry;
import palazzo.registry.Registry.Theirs;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries, each with how it stands, under the number that another part of the same statement gives. */
@Repository
class EntryRows {

    private static final String PROMISED =
            "select :year::int as year, :number::bigint as number, :at::timestamptz as at";
    private static final String WITH_GIVEN = "with given as (";
    private static final String ADD = """
            ), entry as (
              insert into registry_entry (id, year, number, at, direction, correspondent, about, sha256, their_date,
                                          their_number, document_kind, document, operator, label, offices, people, means,
                                          formation, attachments, desk)
              select :id, given.year, given.number, given.at, :direction, :correspondent, :about, :sha256, :theirDate::date,
                     :theirNumber, :kind, :document, :operator::uuid, :label, :offices::text[], :people::uuid[], :means,
                     :formation, :attachments::jsonb, :desk
              from given
              returning id, label, offices, people
            ), standing as (
              insert into registry_standing (entry, label, offices, people, unit, class_code, class_proposed)
              select id, label, offices, people, :unit, :class, :class <> '' from entry)
            select year, number, at from given
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntryRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An entry without its number.
     *
     * @param operator null where the house itself registers
     * @param proposed the class; empty where none is proposed
     */
    record Row(UUID id, Entry entry, @Nullable UUID operator, String proposed) {}

    /** Writes a row under the number that {@code giving} gives; nothing where it gives none. In a transaction. */
    Optional<Given> write(Row row, String giving, Map<String, ?> params) {
        Entry entry = row.entry();
        Details details = entry.details();
        return jdbc.sql(WITH_GIVEN + giving + ADD)
                .params(params)
                .param("id", row.id())
                .param("direction", entry.direction().name())
                .param("correspondent", entry.correspondent())
                .param("about", entry.about())
                .param("sha256", entry.sha256())
                .param("theirDate", entry.theirs().map(Theirs::date).orElse(null))
                .param("theirNumber", theirNumber(entry))
                .param("kind", entry.document().kind())
                .param("document", entry.document().id())
                .param("operator", row.operator())
                .param("label", entry.label().kind().name())
                .param("offices", entry.label().sqlOffices())
                .param("people", entry.label().sqlPeople())
                .param("means", details.means().name())
                .param("formation", details.formation().name())
                .param("attachments", json.writeValueAsString(details.attachments()))
                .param("desk", details.desk())
                .param("unit", details.unit())
                .param("class", row.proposed())
                .query(EntryRows::given)
                .optional();
    }

    /** Writes a row under the number that it was promised. In a transaction. */
    void write(Row row, Given given) {
        Map<String, Object> promised =
                Map.of("year", given.year(), "number", given.number(), "at", Today.sql(given.at()));
        if (write(row, PROMISED, promised).isEmpty()) {
            throw new IllegalStateException("a promised number was not written: " + given);
        }
    }

    /** A letter of nobody's registry has a date, and no number. */
    private static @Nullable String theirNumber(Entry entry) {
        return entry.theirs()
                .map(Theirs::number)
                .filter(number -> !number.isEmpty())
                .orElse(null);
    }

    private static Given given(ResultSet rs, int row) throws SQLException {
        return new Given(
                rs.getInt("year"), rs.getLong("number"), rs.getTimestamp("at").toInstant());
    }
}
