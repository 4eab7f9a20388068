// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.ReservedKind;
import palazzo.kernel.Ids;
import palazzo.organisation.Label;
import palazzo.tenancy.CityScope;

/** What is still to be read, step by step; each step ends with a commit, so that whatever breaks goes on from there. */
@Repository
class ReadingQueue {

    /** Gaps in which a document finds its place when one is cut in two. */
    private static final int GAP = 1_000;

    /** The batch with least left goes first: a large one keeps nobody's single letter waiting. */
    private static final String NEXT_FILE = """
            select f.id, f.batch, f.sha256, f.sheets, f.attempts, b.unit
            from scans_file f join scans_batch b on b.id = f.batch
            where f.state = 'WAITING' order by f.sheets, b.received_at, f.batch, f.place limit 1
            """;

    private static final String TRIED = "update scans_file set attempts = attempts + 1 where id = ?";
    private static final String REFUSE =
            "update scans_file set state = 'REFUSED', refusal = ?, refusal_detail = ? where id = ?";
    private static final String FORGET = "delete from scans_page where file = ?";
    private static final String ADD_PAGE = """
            insert into scans_page (id, file, number, kind, sha256, view_sha256, width, height, askew, ink, marks, place, words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, 'WITHHELD') on conflict (file, number) do nothing
            """;
    private static final String PROGRESS = "update scans_file set pages = ?, sheets = ?, attempts = 0 where id = ?";
    private static final String FOUND =
            "select p.id, p.ink, p.marks from scans_page p where p.file = ? order by p.number";
    private static final String LAST_PLACE = "select coalesce(max(place), 0) from scans_document where batch = ?";
    private static final String ADD_DOCUMENT = """
            insert into scans_document (id, batch, place, unit, reserved, code, state, label, offices, people)
            values (?, ?, ?, ?, ?, ?, 'TO_CHECK', ?, ?::text[], ?::uuid[])
            """;
    private static final String BELONGS = "update scans_page set document = ?, words = ? where id = ?";
    private static final String SPLIT = "update scans_file set state = 'SPLIT' where id = ?";
    private static final String NEXT_PAGE = """
            select p.id, p.sha256, p.width, p.height
            from scans_page p join scans_document d on d.id = p.document
            where p.words = 'WAITING' and d.state = 'TO_CHECK' and d.reserved is null
            order by (select count(*) from scans_page q join scans_document e on e.id = q.document
                      where e.batch = d.batch and q.words = 'WAITING'), d.batch, d.place, d.id, p.place, p.id limit 1
            """;
    private static final String WORDS = """
            update scans_page set words = ?, text = ?, layer_sha256 = ? where id = ? and sha256 = ? and words = 'WAITING'
            """;

    private final JdbcClient jdbc;
    private final Batches batches;
    private final Ids ids;

    ReadingQueue(JdbcClient jdbc, Batches batches, Ids ids) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = ids;
    }

    /**
     * A file to be read.
     *
     * @param sheets how many of its pages are read
     * @param attempts how often its next pages were tried and did not come
     */
    record ToRead(UUID id, UUID batch, String sha256, int sheets, int attempts, String unit) {}

    /** A page whose words are to be read. */
    record Worded(UUID id, String sha256, int width, int height) {}

    /** A page with its bytes kept. */
    record Kept(SheetRead sheet, String sha256, String viewSha256) {}

    Optional<ToRead> nextFile() {
        return jdbc.sql(NEXT_FILE).query(ToRead.class).optional();
    }

    void tried(ToRead file) {
        jdbc.sql(TRIED).param(file.id()).update();
    }

    /** It is said why; its bytes stay, and what was read of it goes. */
    @Transactional
    public void refuse(ToRead file, Unreadable why) {
        jdbc.sql(FORGET).param(file.id()).update();
        jdbc.sql(REFUSE).params(why.code(), why.detail(), file.id()).update();
    }

    /** Some pages more; with the last one the file falls into its documents. */
    @Transactional
    public void read(ToRead file, int all, List<Kept> pages) {
        for (Kept page : pages) {
            SheetRead sheet = page.sheet();
            var found = new Split.Found<>(page, sheet.ink(), sheet.marks());
            jdbc.sql(ADD_PAGE)
                    .params(ids.next(), file.id(), sheet.number(), found.kind().name())
                    .params(page.sha256(), page.viewSha256(), sheet.width(), sheet.height(), sheet.askew(), sheet.ink())
                    .params(array(sheet.marks()), (long) sheet.number() * GAP)
                    .update();
        }
        int sheets = file.sheets() + pages.size();
        jdbc.sql(PROGRESS).params(all, sheets, file.id()).update();
        if (sheets >= all) {
            split(file);
        }
    }

    private void split(ToRead file) {
        List<Split.Found<UUID>> found = jdbc.sql(FOUND)
                .param(file.id())
                .query((rs, row) ->
                        new Split.Found<>(rs.getObject("id", UUID.class), rs.getDouble("ink"), List.of((String[])
                                rs.getArray("marks").getArray())))
                .list();
        long place = jdbc.sql(LAST_PLACE).param(file.batch()).query(Long.class).single();
        for (Split.Piece<UUID> piece : Split.of(found, CityScope.required().slug(), file.unit())) {
            place += GAP;
            add(file, piece, place);
        }
        jdbc.sql(SPLIT).param(file.id()).update();
    }

    /** Reserved post is seen by nobody here, and nothing reads its words. */
    private void add(ToRead file, Split.Piece<UUID> piece, long place) {
        UUID document = ids.next();
        ReservedKind kind = piece.reserved();
        boolean reserved = kind != null;
        Label label = reserved ? new Label(Label.Kind.NAMED, Set.of(), Set.of()) : batches.label();
        jdbc.sql(ADD_DOCUMENT)
                .params(document, file.batch(), place, piece.unit())
                .param(kind == null ? null : kind.name())
                .params(piece.code(), label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .update();
        WordsState words = reserved ? WordsState.WITHHELD : WordsState.WAITING;
        piece.pages()
                .forEach(page ->
                        jdbc.sql(BELONGS).params(document, words.name(), page).update());
    }

    Optional<Worded> nextPage() {
        return jdbc.sql(NEXT_PAGE).query(Worded.class).optional();
    }

    /** Of a page that was turned meanwhile nothing is written: it waits again. @param layer null without words */
    void words(Worded page, WordsState state, String text, @Nullable String layer) {
        jdbc.sql(WORDS)
                .params(state.name(), text)
                .param(layer)
                .params(page.id(), page.sha256())
                .update();
    }

    static String array(List<String> texts) {
        return texts.stream()
                .map(text ->
                        "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\0", "") + "\"")
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
