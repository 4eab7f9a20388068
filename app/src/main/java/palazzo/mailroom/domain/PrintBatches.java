// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Slice;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.mailroom.Piece.Way;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The batches: of one unit each, and seen by whoever works there. */
@Repository
class PrintBatches {

    private static final String NEXT = """
            insert into mailroom_counter (year, last) values (?, 1)
            on conflict (year) do update set last = mailroom_counter.last + 1 returning last
            """;
    private static final String ADD = """
            insert into mailroom_batch (id, year, number, service, unit, competence, made_by, made_at, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String POSTED =
            "update mailroom_batch set version = version + 1, posted_on = ? where id = ? and version = ?";
    private static final String TOUCH = "update mailroom_batch set version = version + 1 where id = ?";
    private static final String PRINT = "update mailroom_batch set printings = printings + 1 where id = ?";
    private static final String BATCHES = "select b.* from mailroom_batch b ";
    private static final String ONE = BATCHES + "where b.id = :id and " + Sight.sql("b");
    private static final String HELD = ONE + " for update of b";
    private static final String PAGE =
            BATCHES + "where b.id < :before::uuid and " + Sight.sql("b") + " order by b.id desc limit :size";
    private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    private static final String IDENTITY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final JdbcClient jdbc;

    PrintBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a new batch. Who comes second waits until the first is written. */
    int next(int year) {
        return jdbc.sql(NEXT).param(year).query(Integer.class).single();
    }

    void add(Batch batch, int year, int number) {
        Label label = Label.unit(batch.unit());
        jdbc.sql(ADD)
                .params(batch.id(), year, number, batch.service().name(), batch.unit(), batch.competence())
                .params(batch.madeBy(), Today.sql(batch.madeAt()))
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
    }

    void posted(Batch batch, LocalDate on) {
        if (jdbc.sql(POSTED).params(on, batch.id(), batch.version()).update() == 0) {
            throw new Stale(batch.subject());
        }
    }

    /** Something of it has changed: whoever read it before has read another. */
    void touch(UUID batch) {
        jdbc.sql(TOUCH).param(batch).update();
    }

    /** Its letters were printed once more. */
    void printed(UUID batch) {
        jdbc.sql(PRINT).param(batch).update();
    }

    Optional<Batch> find(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(PrintBatches::batch)
                .optional();
    }

    /** The same, kept from others until the commit. */
    Optional<Batch> hold(UUID id, Sight sight) {
        return jdbc.sql(HELD)
                .param("id", id)
                .params(sight.params())
                .query(PrintBatches::batch)
                .optional();
    }

    /** Newest first. @param before the key of the page before; null on the first */
    Slice<Batch> page(@Nullable String before, Sight sight, int size) {
        List<Batch> found = jdbc.sql(PAGE)
                .param("before", before != null && before.matches(IDENTITY) ? before : LAST)
                .param("size", size + 1)
                .params(sight.params())
                .query(PrintBatches::batch)
                .list();
        return Slice.of(found, size, batch -> batch.id().toString());
    }

    static String name(int number, int year) {
        return number + "/" + year;
    }

    private static Batch batch(ResultSet rs, int row) throws SQLException {
        return new Batch(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                name(rs.getInt("number"), rs.getInt("year")),
                Way.valueOf(rs.getString("service")),
                rs.getString("unit"),
                rs.getString("competence"),
                rs.getObject("made_by", UUID.class),
                rs.getTimestamp("made_at").toInstant(),
                rs.getObject("posted_on", LocalDate.class),
                rs.getInt("printings"));
    }
}
