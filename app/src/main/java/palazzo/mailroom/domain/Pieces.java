// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.mailroom.Mailroom.Paper;
import palazzo.mailroom.Piece;
import palazzo.mailroom.Piece.Place;
import palazzo.mailroom.Piece.State;
import palazzo.mailroom.Piece.Undelivered;
import palazzo.mailroom.Piece.Way;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The papers that leave. What was handed over is written once; how it goes on, with the version that was read. */
@Repository
class Pieces {

    private static final String ADD = """
            insert into mailroom_piece (id, subject_kind, subject, number, title, path, recipient, sha256, competence, unit,
              handed_at, state, service, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 'ORDINARY', ?, ?::text[], ?::uuid[])
            """;
    private static final String SAVE = """
            update mailroom_piece set version = version + 1, state = ?, service = ?, batch = ?, position = ?, registered = ?,
              posted_on = ?, received_on = ?, returned_on = ?, why = ?
            where id = ? and version = ?
            """;
    private static final String RELABEL = """
            update mailroom_piece set label = ?, offices = ?::text[], people = ?::uuid[]
            where subject = ? and subject_kind = ?
            """;
    private static final String PIECES = """
            select p.*, b.year, b.number as batch_number from mailroom_piece p left join mailroom_batch b on b.id = p.batch
            """;
    private static final String ONE = PIECES + "where p.id = :id and " + Sight.sql("p");
    private static final String NEWEST = PIECES + "where p.subject = :subject and p.subject_kind = :kind and "
            + Sight.sql("p") + " order by p.handed_at desc, p.id desc limit 1";
    private static final String HELD = PIECES + "where p.id = any(:ids::uuid[]) and " + Sight.sql("p")
            + " order by p.handed_at, p.id for update of p";
    private static final String OF_BATCH =
            PIECES + "where p.batch = :batch and " + Sight.sql("p") + " order by p.position";
    private static final String BY_NUMBER = PIECES + "where p.registered = :number and " + Sight.sql("p");
    private static final String IN_STATE = PIECES + """
            where p.state = any(:states::text[]) and p.id > :after::uuid and
            """ + Sight.sql("p") + " order by p.id limit :size";
    private static final String COUNT =
            "select count(*) from mailroom_piece p where p.state = any(:states::text[]) and " + Sight.sql("p");
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final String IDENTITY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final JdbcClient jdbc;
    private final Today today;

    Pieces(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    void add(UUID id, Paper paper) {
        jdbc.sql(ADD)
                .params(id, paper.subject().kind(), paper.subject().id())
                .params(paper.number(), paper.title(), paper.path(), paper.recipient(), paper.sha256())
                .params(paper.competence(), paper.unit(), today.sqlNow())
                .params(paper.label().kind().name(), paper.label().sqlOffices())
                .param(paper.label().sqlPeople())
                .update();
    }

    /** @throws Stale where somebody changed it since it was read */
    void save(Piece piece) {
        Place place = piece.batch();
        int saved = jdbc.sql(SAVE)
                .params(piece.state().name(), piece.service().name())
                .param(place == null ? null : place.batch())
                .param(place == null ? null : place.position())
                .param(piece.registered())
                .param(piece.postedOn())
                .param(piece.receivedOn())
                .param(piece.returnedOn())
                .param(piece.why() == null ? null : piece.why().name())
                .params(piece.id(), piece.version())
                .update();
        if (saved == 0) {
            throw new Stale(subject(piece.id()));
        }
    }

    void relabel(Subject subject, Label label) {
        jdbc.sql(RELABEL)
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .params(subject.id(), subject.kind())
                .update();
    }

    Optional<Piece> find(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(Pieces::piece)
                .optional();
    }

    Optional<Piece> newest(Subject subject, Sight sight) {
        return jdbc.sql(NEWEST)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .params(sight.params())
                .query(Pieces::piece)
                .optional();
    }

    /** Those of {@code ids} that are seen, kept from others until the commit, the longest waiting first. */
    List<Piece> hold(Collection<UUID> ids, Sight sight) {
        return jdbc.sql(HELD)
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .params(sight.params())
                .query(Pieces::piece)
                .list();
    }

    /** The letters of a batch in their order. */
    List<Piece> of(UUID batch, Sight sight) {
        return jdbc.sql(OF_BATCH)
                .param("batch", batch)
                .params(sight.params())
                .query(Pieces::piece)
                .list();
    }

    /** The one that the post knows by {@code number}. */
    Optional<Piece> numbered(RegisteredNumber number, Sight sight) {
        return jdbc.sql(BY_NUMBER)
                .param("number", number.text())
                .params(sight.params())
                .query(Pieces::piece)
                .optional();
    }

    /** @throws Refusal where another paper has this number */
    void mustBeFree(RegisteredNumber number, Piece piece) {
        numbered(number, Sight.EVERYTHING)
                .filter(other -> !other.id().equals(piece.id()))
                .ifPresent(other -> {
                    throw new Refusal("numbers/mailroom.number_taken", number.text());
                });
    }

    /** Those in one of {@code states}, the longest here first. @param after the key of the page before; null on the first */
    Slice<Piece> in(Collection<State> states, @Nullable String after, Sight sight, int size) {
        List<Piece> found = jdbc.sql(IN_STATE)
                .param("states", names(states))
                .param("after", after != null && after.matches(IDENTITY) ? after : FIRST)
                .param("size", size + 1)
                .params(sight.params())
                .query(Pieces::piece)
                .list();
        return Slice.of(found, size, piece -> piece.id().toString());
    }

    long count(Collection<State> states, Sight sight) {
        return jdbc.sql(COUNT)
                .param("states", names(states))
                .params(sight.params())
                .query(Long.class)
                .single();
    }

    static Subject subject(UUID piece) {
        return new Subject("piece", piece);
    }

    private static String names(Collection<State> states) {
        return states.stream().map(State::name).collect(Collectors.joining(",", "{", "}"));
    }

    private static Piece piece(ResultSet rs, int row) throws SQLException {
        String why = rs.getString("why");
        return new Piece(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                paper(rs),
                rs.getTimestamp("handed_at").toInstant(),
                State.valueOf(rs.getString("state")),
                Way.valueOf(rs.getString("service")),
                place(rs),
                rs.getString("registered"),
                rs.getObject("posted_on", LocalDate.class),
                rs.getObject("received_on", LocalDate.class),
                rs.getObject("returned_on", LocalDate.class),
                why == null ? null : Undelivered.valueOf(why));
    }

    private static Paper paper(ResultSet rs) throws SQLException {
        return new Paper(
                new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class)),
                rs.getString("number"),
                rs.getString("title"),
                rs.getString("path"),
                rs.getString("recipient"),
                rs.getString("sha256"),
                rs.getString("competence"),
                rs.getString("unit"),
                Label.of(rs));
    }

    private static @Nullable Place place(ResultSet rs) throws SQLException {
        UUID batch = rs.getObject("batch", UUID.class);
        return batch == null
                ? null
                : new Place(
                        batch, PrintBatches.name(rs.getInt("batch_number"), rs.getInt("year")), rs.getInt("position"));
    }
}
