// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.correspondence.ReservedKind;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The documents that batches fall into, and their pages. */
@Repository
class Documents {

    private static final String COLUMNS = """
            select d.id, d.batch, d.place, d.version, d.unit, d.reserved, d.code, d.state, d.number, d.letter
            from scans_document d
            """;
    private static final String ONE = COLUMNS + "where d.id = :id and " + Sight.sql("d");
    private static final String IN_BATCH =
            COLUMNS + "join scans_batch b on b.id = d.batch where d.id = :id and " + Sight.sql("b");
    private static final String NEXT = COLUMNS
            + "where d.batch = :batch and d.state = 'TO_CHECK' and d.reserved is null and (d.place, d.id) > (:place, :id) and "
            + Sight.sql("d") + " order by d.place, d.id limit 1";
    private static final String BEFORE = COLUMNS
            + "where d.batch = :batch and d.state = 'TO_CHECK' and d.reserved is null and (d.place, d.id) < (:place, :id) and "
            + Sight.sql("d") + " order by d.place desc, d.id desc limit 1";
    private static final String PLACE_AFTER = """
            select coalesce(min(place), :place + 2000) from scans_document
            where batch = :batch and place > :place
            """;
    private static final String ADD = """
            insert into scans_document (id, batch, place, unit, reserved, code, state, label, offices, people)
            values (?, ?, ?, ?, null, '', 'TO_CHECK', ?, ?::text[], ?::uuid[])
            """;
    private static final String TOUCH = "update scans_document set version = version + 1 where id = ? and version = ?";
    private static final String END = """
            update scans_document set version = version + 1, state = ?, number = ?, letter = ?, done_at = ?, done_by = ?,
              reserved = coalesce(?, reserved)
            where id = ? and version = ? and state = 'TO_CHECK'
            """;
    private static final String PAGE_COLUMNS = """
            select p.id, p.document, p.place, p.sha256, p.view_sha256, p.width, p.height, p.words, p.text, p.layer_sha256
            from scans_page p
            """;
    private static final String PAGES = PAGE_COLUMNS + "where p.document = ? order by p.place, p.id";
    private static final String PAGE = PAGE_COLUMNS
            + "join scans_document d on d.id = p.document where p.id = :id and d.state = 'TO_CHECK' and d.reserved is null and "
            + Sight.sql("d");
    private static final String PLACED = "update scans_page set document = ?, place = ?, words = ? where id = ?";
    private static final String LEFT_OUT =
            "update scans_page set document = null, words = 'WITHHELD', text = '' where id = ?";
    private static final String TURNED = """
            update scans_page set sha256 = ?, view_sha256 = ?, width = ?, height = ?, words = 'WAITING', text = '',
              layer_sha256 = null
            where id = ?
            """;
    private static final String FORGET = """
            update scans_page set text = '', layer_sha256 = null, words = 'WITHHELD' where document = ?
            """;
    private static final String HOME =
            """
            select p.document, p.place from scans_page o
            join scans_page p on p.file = o.file and p.document is not null
            join scans_document d on d.id = p.document and d.state = 'TO_CHECK' and d.reserved is null
            where o.id = :id and
            """ + Sight.sql("d") + " order by p.number > o.number, abs(p.number - o.number) limit 1";
    private static final String OUTSIDE = """
            select p.id, p.number, f.name, p.kind from scans_page p join scans_file f on f.id = p.file
            join scans_batch b on b.id = f.batch
            where f.batch = :batch and f.state = 'SPLIT' and p.document is null and p.kind <> 'SEPARATOR'
              and not exists (select 1 from scans_page q join scans_document e on e.id = q.document
                              where q.file = p.file and e.reserved is not null) and
            """ + Sight.sql("b") + " order by f.place, p.number";

    private final JdbcClient jdbc;
    private final Batches batches;
    private final Ids ids;
    private final Today today;

    Documents(JdbcClient jdbc, Batches batches, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = ids;
        this.today = today;
    }

    /** Where a page goes that is taken back. */
    record Home(UUID document, long place) {}

    /** @throws NotFound where it is not there, or not to be seen by {@code sight} */
    ScanDocument one(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(Documents::document)
                .optional()
                .orElseThrow(() -> new NotFound("scanned document " + id));
    }

    /** The document of a batch that {@code sight} lets see: what it says may still not be shown. */
    ScanDocument inBatch(UUID id, Sight sight) {
        return jdbc.sql(IN_BATCH)
                .param("id", id)
                .params(sight.params())
                .query(Documents::document)
                .optional()
                .orElseThrow(() -> new NotFound("scanned document " + id));
    }

    Optional<ScanDocument> after(ScanDocument document, Sight sight) {
        return neighbour(NEXT, document, sight);
    }

    Optional<ScanDocument> before(ScanDocument document, Sight sight) {
        return neighbour(BEFORE, document, sight);
    }

    private Optional<ScanDocument> neighbour(String sql, ScanDocument document, Sight sight) {
        return jdbc.sql(sql)
                .param("batch", document.batch())
                .param("place", document.place())
                .param("id", document.id())
                .params(sight.params())
                .query(Documents::document)
                .optional();
    }

    /** A new document right behind {@code document}. */
    UUID addAfter(ScanDocument document) {
        long next = jdbc.sql(PLACE_AFTER)
                .param("batch", document.batch())
                .param("place", document.place())
                .query(Long.class)
                .single();
        UUID id = ids.next();
        Label label = batches.label();
        jdbc.sql(ADD)
                .params(id, document.batch(), (document.place() + next) / 2, document.unit())
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
        return id;
    }

    /** @throws Stale where somebody changed it since it was read */
    void touch(ScanDocument document, int version) {
        if (jdbc.sql(TOUCH).params(document.id(), version).update() == 0) {
            throw new Stale(document.subject());
        }
    }

    /** @throws Stale where somebody changed it since it was read */
    void end(ScanDocument document, ScanDocument.State state, String number, @Nullable UUID letter, @Nullable UUID by) {
        end(document, state, number, letter, by, null);
    }

    /** As it ends for reserved post of {@code kind}; null for other. */
    void end(
            ScanDocument document,
            ScanDocument.State state,
            String number,
            @Nullable UUID letter,
            @Nullable UUID by,
            @Nullable ReservedKind kind) {
        int ended = jdbc.sql(END)
                .params(state.name(), number)
                .param(letter)
                .param(today.sqlNow())
                .param(by)
                .param(kind == null ? null : kind.name())
                .params(document.id(), document.version())
                .update();
        if (ended == 0) {
            throw new Stale(document.subject());
        }
    }

    List<ScanPage> pages(UUID document) {
        return jdbc.sql(PAGES).param(document).query(Documents::page).list();
    }

    /** @throws NotFound where it is in no document that is being checked, or not to be seen */
    ScanPage page(UUID id, Sight sight) {
        return jdbc.sql(PAGE)
                .param("id", id)
                .params(sight.params())
                .query(Documents::page)
                .optional()
                .orElseThrow(() -> new NotFound("scanned page " + id));
    }

    void put(ScanPage page, UUID document, long place) {
        jdbc.sql(PLACED).params(document, place, page.words().name(), page.id()).update();
    }

    void leaveOut(UUID page) {
        jdbc.sql(LEFT_OUT).param(page).update();
    }

    /** Takes a page back that was left out; its words are still to be read. */
    void takeBack(UUID page, UUID document, long place) {
        jdbc.sql(PLACED)
                .params(document, place, WordsState.WAITING.name(), page)
                .update();
    }

    void turned(UUID page, String sha256, String viewSha256, int width, int height) {
        jdbc.sql(TURNED).params(sha256, viewSha256, width, height, page).update();
    }

    /** What was read of it is forgotten here: reserved post has no words. */
    void forgetWords(UUID document) {
        jdbc.sql(FORGET).param(document).update();
    }

    /** Behind the page before it in its file, or before the one behind it. */
    Optional<Home> home(UUID page, Sight sight) {
        return jdbc.sql(HOME)
                .param("id", page)
                .params(sight.params())
                .query(Home.class)
                .optional();
    }

    /** Pages left out, of files in which nothing is reserved: of the others even an empty back is not shown. */
    List<LeftOut> outside(UUID batch, Sight sight) {
        return jdbc.sql(OUTSIDE)
                .param("batch", batch)
                .params(sight.params())
                .query(LeftOut.class)
                .list();
    }

    static ScanDocument document(ResultSet rs, int row) throws SQLException {
        String reserved = rs.getString("reserved");
        return new ScanDocument(
                rs.getObject("id", UUID.class),
                rs.getObject("batch", UUID.class),
                rs.getLong("place"),
                rs.getInt("version"),
                rs.getString("unit"),
                reserved == null ? null : ReservedKind.valueOf(reserved),
                rs.getString("code"),
                ScanDocument.State.valueOf(rs.getString("state")),
                rs.getString("number"),
                rs.getObject("letter", UUID.class));
    }

    private static ScanPage page(ResultSet rs, int row) throws SQLException {
        return new ScanPage(
                rs.getObject("id", UUID.class),
                rs.getObject("document", UUID.class),
                rs.getLong("place"),
                rs.getString("sha256"),
                rs.getString("view_sha256"),
                rs.getInt("width"),
                rs.getInt("height"),
                WordsState.valueOf(rs.getString("words")),
                rs.getString("text"),
                rs.getString("layer_sha256"));
    }
}
