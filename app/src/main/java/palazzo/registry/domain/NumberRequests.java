// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.registry.Registry.Entry;
import tools.jackson.databind.json.JsonMapper;

/** The numbers that are asked of the city's own registry. */
@Repository
class NumberRequests {

    private static final String ADD = """
            insert into registry_request (id, document_kind, document, entry, operator, asked_at, next_at)
            values (?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (document, document_kind) do nothing
            """;
    private static final String REQUESTS =
            "select id, entry, operator, asked_at, attempts, next_at, failure from registry_request ";
    private static final String DUE = REQUESTS + "where done_at is null and next_at <= ? order by asked_at, id limit ?";
    private static final String OPEN = REQUESTS + "where done_at is null order by attempts desc, asked_at, id limit ?";
    private static final String LOCKED = REQUESTS + "where id = ? for update";
    private static final String COUNT =
            "select count(*) from registry_request where done_at is null and attempts >= " + NumberRequest.PATIENCE;
    private static final String AWAITS = """
            select exists (select from registry_request where document = ? and document_kind = ? and done_at is null)
            """;
    private static final String FOLLOW =
            "update registry_request set follows = ?::jsonb where document = ? and document_kind = ?";
    private static final String FOLLOWS =
            "select follows from registry_request where document = ? and document_kind = ? and follows is not null";
    private static final String OF_OURS = """
            select id, entry, operator, asked_at, attempts, next_at, failure, follows from registry_request
            where done_at is null and follows is not null order by asked_at, id limit ?
            """;
    private static final String LATER =
            "update registry_request set attempts = ?, next_at = ?, failure = ? where id = ? and done_at is null";
    private static final String NOW = "update registry_request set next_at = ? where id = ? and done_at is null";
    private static final String DONE = "update registry_request set done_at = ?, failure = ? where id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final Today today;

    NumberRequests(JdbcClient jdbc, JsonMapper json, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.today = today;
    }

    /** Asks for the number of a document, once. */
    void add(Entry entry, @Nullable UUID operator) {
        jdbc.sql(ADD)
                .params(ids.next(), entry.document().kind(), entry.document().id(), json.writeValueAsString(entry))
                .param(operator)
                .params(today.sqlNow(), today.sqlNow())
                .update();
    }

    /** Keeps what is to be done once the number of a document has come. */
    void follow(Subject document, Promise promise) {
        jdbc.sql(FOLLOW)
                .params(json.writeValueAsString(promise), document.id(), document.kind())
                .update();
    }

    /** What is to be done now that a document has its number. */
    Optional<Promise> followsOn(Subject document) {
        return jdbc.sql(FOLLOWS)
                .params(document.id(), document.kind())
                .query(String.class)
                .optional()
                .map(this::promise);
    }

    /** A document of ours that waits for its number. */
    record Waiting(NumberRequest request, Promise promise) {}

    /** Documents of ours that wait for their number, in the order in which they were registered. */
    List<Waiting> ofOurs(int size) {
        return jdbc.sql(OF_OURS)
                .param(size)
                .query((rs, row) -> new Waiting(request(rs, row), promise(rs.getString("follows"))))
                .list();
    }

    private Promise promise(String text) {
        return json.readValue(text, Promise.class);
    }

    boolean awaits(Subject document) {
        return jdbc.sql(AWAITS)
                .params(document.id(), document.kind())
                .query(Boolean.class)
                .single();
    }

    /** Those whose time has come, in the order in which the documents were registered. */
    List<NumberRequest> due(int size) {
        return jdbc.sql(DUE).params(today.sqlNow(), size).query(this::request).list();
    }

    /** What is waited for, the longest tried first. */
    List<NumberRequest> open(int size) {
        return jdbc.sql(OPEN).param(size).query(this::request).list();
    }

    long stuck() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    Optional<NumberRequest> locked(UUID id) {
        return jdbc.sql(LOCKED).param(id).query(this::request).optional();
    }

    void later(NumberRequest request) {
        jdbc.sql(LATER)
                .params(request.attempts(), Today.sql(request.nextAt()))
                .param(request.failure())
                .param(request.id())
                .update();
    }

    /** Asks for it at the next turn. */
    void now(UUID id) {
        jdbc.sql(NOW).params(today.sqlNow(), id).update();
    }

    /** @param remark what was odd about it; null where nothing was */
    void done(NumberRequest request, @Nullable String remark) {
        jdbc.sql(DONE).param(today.sqlNow()).param(remark).param(request.id()).update();
    }

    private NumberRequest request(ResultSet rs, int row) throws SQLException {
        return new NumberRequest(
                rs.getObject("id", UUID.class),
                json.readValue(rs.getString("entry"), Entry.class),
                rs.getObject("operator", UUID.class),
                rs.getTimestamp("asked_at").toInstant(),
                rs.getInt("attempts"),
                rs.getTimestamp("next_at").toInstant(),
                rs.getString("failure"));
    }
}
