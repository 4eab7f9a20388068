// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.exchange.domain.Mark.Office;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.registry.Registry;
import tools.jackson.databind.json.JsonMapper;

/** What left with our stamp, for each recipient. */
@Repository
class SentMarks {

    private static final String ADD = """
            insert into exchange_sent (id, document_kind, document, year, number, at, address, name, body, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'STAMPED') on conflict (document, document_kind, address) do nothing
            """;
    private static final String SELECT =
            "select id, document_kind, document, year, number, at, address, name, body, state, their_id from exchange_sent ";
    private static final String ONE = SELECT + "where id = ?";
    private static final String KNOWN = "update exchange_sent set their_id = ?::jsonb where id = ?";
    private static final String LEFT =
            "update exchange_sent set state = 'SENT', sent_at = ? where year = ? and number = ? and state = 'STAMPED'";
    private static final String UNDER = SELECT + "where year = ? and number = ? and state <> 'STAMPED'";
    private static final String OF = SELECT + "where document = ? and document_kind = ? and state <> 'STAMPED'";
    private static final String SILENT =
            SELECT + "where state = 'SENT' and noticed_at is null and sent_at <= ? order by sent_at limit 100";
    private static final String ANSWERED =
            "update exchange_sent set state = ?, answered_at = ?, theirs = ?, reason = ? where id = ?";
    private static final String NOTICED = "update exchange_sent set noticed_at = ? where id = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final JsonMapper json;

    SentMarks(JdbcClient jdbc, Ids ids, Today today, JsonMapper json) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
        this.json = json;
    }

    /**
     * A document that left for an area of another body.
     *
     * @param theirs how it was registered there; null while that is not known
     */
    record Sent(
            UUID id,
            Subject document,
            int year,
            long number,
            Instant at,
            String address,
            String name,
            String body,
            @Nullable RegistrationId theirs) {

        Subject subject() {
            return new Subject("exchange", id);
        }

        String text() {
            return "%07d/%d".formatted(number, year);
        }
    }

    void add(Subject document, Registry.Number number, Office to) {
        jdbc.sql(ADD)
                .params(ids.next(), document.kind(), document.id())
                .params(number.year(), number.number(), Today.sql(number.at()))
                .params(to.address(), to.name(), to.body())
                .update();
    }

    void left(int year, long number) {
        jdbc.sql(LEFT).params(today.sqlNow(), year, number).update();
    }

    /** What left under a number, to {@code address} or another of its domain: nobody else's answer counts. */
    Optional<Sent> under(int year, long number, String address) {
        return jdbc.sql(UNDER).params(year, number).query(this::sent).list().stream()
                .filter(sent -> domain(sent.address()).equals(domain(address)))
                .findFirst();
    }

    List<Sent> of(Subject document) {
        return jdbc.sql(OF)
                .params(document.id(), document.kind())
                .query(this::sent)
                .list();
    }

    /** What left before {@code limit} and was not answered, and nobody was told yet. */
    List<Sent> silent(Instant limit) {
        return jdbc.sql(SILENT).param(Today.sql(limit)).query(this::sent).list();
    }

    void answered(Sent sent, String state, @Nullable String theirs, @Nullable String reason) {
        jdbc.sql(ANSWERED)
                .params(state, today.sqlNow())
                .param(theirs)
                .param(reason)
                .param(sent.id())
                .update();
    }

    /** How it is registered there. */
    void known(Sent sent, RegistrationId theirs) {
        RegistrationId dated = new RegistrationId(
                theirs.body(), theirs.aoo(), theirs.register(), theirs.number(), theirs.date(), null);
        jdbc.sql(KNOWN).params(json.writeValueAsString(dated), sent.id()).update();
    }

    Optional<Sent> one(UUID id) {
        return jdbc.sql(ONE).param(id).query(this::sent).optional();
    }

    void noticed(Sent sent) {
        jdbc.sql(NOTICED).params(today.sqlNow(), sent.id()).update();
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private Sent sent(ResultSet rs, int row) throws SQLException {
        return new Sent(
                rs.getObject("id", UUID.class),
                new Subject(rs.getString("document_kind"), rs.getObject("document", UUID.class)),
                rs.getInt("year"),
                rs.getLong("number"),
                rs.getTimestamp("at").toInstant(),
                rs.getString("address"),
                rs.getString("name"),
                rs.getString("body"),
                theirs(rs.getString("their_id")));
    }

    private @Nullable RegistrationId theirs(@Nullable String known) {
        return known == null ? null : json.readValue(known, RegistrationId.class);
    }
}
