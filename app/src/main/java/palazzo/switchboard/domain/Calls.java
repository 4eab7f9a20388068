// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.NotFound;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The calls, written. Two who write one at once: the second is told. */
@Repository
class Calls {

    private static final String ADD = """
            insert into switchboard_call (id, system, system_call, form_key, number, party, name, line, began_at, answered_at,
              answered_by, ended_at, topic, words, outcome, noted_at, noted_by, letter, label, offices, people)
            values (:id, :system, :system_call, :form_key, :number, :party, :name, :line, :began, :answered,
              :answered_by, :ended, :topic, :words, :outcome, :noted, :noted_by, :letter, :label, :offices::text[],
              :people::uuid[])
            on conflict do nothing
            """;
    private static final String SAVE = """
            update switchboard_call set version = version + 1, form_key = coalesce(:form_key, form_key), number = :number,
              party = :party, name = :name, line = :line, answered_at = :answered, answered_by = :answered_by,
              ended_at = :ended, topic = :topic, words = :words, outcome = :outcome, noted_at = :noted,
              noted_by = :noted_by, letter = :letter, label = :label, offices = :offices::text[], people = :people::uuid[]
            where id = :id and version = :version
            """;
    private static final String TAKE = """
            update switchboard_call set version = version + 1, line = 'TALKING', answered_by = ?,
              answered_at = coalesce(answered_at, ?)
            where id = ? and answered_by is null and line in ('RINGING', 'TALKING')
            """;
    static final String ALL = "select c.* from switchboard_call c where ";
    private static final String SEEN = ALL + "c.id = :id and " + Sight.sql("c");
    private static final String HELD = SEEN + " for update";
    private static final String OF_SYSTEM = ALL + "c.system = ? and c.system_call = ? for update";
    private static final String BY_KEY = ALL + "c.form_key = ?";
    private static final String SILENT = ALL + "c.line = 'RINGING' and c.began_at < ? order by c.began_at for update";
    private static final String FOLLOW = """
            update switchboard_call c set version = version + 1, offices = array_append(offices, :to)
            where :from = any(c.offices) and not :to = any(c.offices) and c.label = 'UNIT'
            """;

    private final JdbcClient jdbc;

    Calls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a call, unless it is there.
     *
     * @param system that announced it, under its own name; null and empty where it was noted by hand
     * @param key of the form that noted it; null for none
     * @return whether it was not there
     */
    boolean add(Call call, @Nullable UUID system, String name, @Nullable UUID key) {
        return params(jdbc.sql(ADD), call, key)
                        .param("system", system)
                        .param("system_call", name)
                        .param("began", Today.sql(call.began()))
                        .update()
                > 0;
    }

    /** @throws Stale where somebody changed it since it was read */
    void save(Call call, @Nullable UUID key) {
        int saved = params(jdbc.sql(SAVE), call, key)
                .param("version", call.version())
                .update();
        if (saved == 0) {
            throw new Stale(call.subject());
        }
    }

    /** Gives a call that nobody has to {@code person}. @return whether nobody had it */
    boolean take(UUID id, UUID person, Instant at) {
        return jdbc.sql(TAKE).params(person, Today.sql(at), id).update() > 0;
    }

    Optional<Call> ifSeen(UUID id, Sight sight) {
        return jdbc.sql(SEEN)
                .param("id", id)
                .params(sight.params())
                .query(Calls::call)
                .optional();
    }

    /** @throws NotFound where it is not there, or not to be seen */
    Call one(UUID id, Sight sight) {
        return ifSeen(id, sight).orElseThrow(() -> new NotFound("call " + id));
    }

    /** The same, held until the commit. */
    Call held(UUID id, Sight sight) {
        return jdbc.sql(HELD)
                .param("id", id)
                .params(sight.params())
                .query(Calls::call)
                .optional()
                .orElseThrow(() -> new NotFound("call " + id));
    }

    /** The call that a telephone system has under this name, held. */
    Optional<Call> of(UUID system, String name) {
        return jdbc.sql(OF_SYSTEM).params(system, name).query(Calls::call).optional();
    }

    Optional<Call> byKey(UUID key) {
        return jdbc.sql(BY_KEY).param(key).query(Calls::call).optional();
    }

    /** What still rings since before {@code instant}, held: nobody will say any more how it went. */
    List<Call> ringingSinceBefore(Instant instant) {
        return jdbc.sql(SILENT).param(Today.sql(instant)).query(Calls::call).list();
    }

    /** Lets {@code to} see what {@code from} sees: for the house's own work alone. */
    void follow(String from, String to) {
        jdbc.sql(FOLLOW).param("from", from).param("to", to).update();
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, Call call, @Nullable UUID key) {
        Note note = call.note();
        return sql.param("id", call.id())
                .param("form_key", key)
                .param("number", call.caller().number())
                .param("party", call.caller().party())
                .param("name", call.caller().name())
                .param("line", call.line().name())
                .param("answered", call.answered() == null ? null : Today.sql(call.answered()))
                .param("answered_by", call.answeredBy())
                .param("ended", call.ended() == null ? null : Today.sql(call.ended()))
                .param("topic", note == null ? null : note.topic().name())
                .param("words", note == null ? "" : note.words())
                .param("outcome", note == null ? null : note.outcome().name())
                .param("noted", note == null ? null : Today.sql(note.at()))
                .param("noted_by", note == null ? null : note.by())
                .param("letter", note == null ? null : note.letter())
                .param("label", call.label().kind().name())
                .param("offices", call.label().sqlOffices())
                .param("people", call.label().sqlPeople());
    }

    static Call call(ResultSet rs, int row) throws SQLException {
        return new Call(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                new Caller(rs.getString("number"), rs.getObject("party", UUID.class), rs.getString("name")),
                Line.valueOf(rs.getString("line")),
                rs.getTimestamp("began_at").toInstant(),
                instant(rs, "answered_at"),
                rs.getObject("answered_by", UUID.class),
                instant(rs, "ended_at"),
                note(rs),
                Label.of(rs));
    }

    private static @Nullable Note note(ResultSet rs) throws SQLException {
        Instant at = instant(rs, "noted_at");
        return at == null
                ? null
                : new Note(
                        Topic.valueOf(rs.getString("topic")),
                        rs.getString("words"),
                        Outcome.valueOf(rs.getString("outcome")),
                        at,
                        rs.getObject("noted_by", UUID.class),
                        rs.getObject("letter", UUID.class));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var stamp = rs.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
