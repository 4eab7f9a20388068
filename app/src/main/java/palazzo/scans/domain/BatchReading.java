// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.correspondence.PaperIntake;
import palazzo.documents.Blobs;
import palazzo.kernel.NotFound;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;

/** Batches and documents as they are read on the screen. */
@Repository
public class BatchReading {

    private static final String COLUMNS = """
            select b.id, b.name, b.received_at, b.received_by,
              (select count(*) from scans_file f where f.batch = b.id) as files,
              (select count(*) from scans_file f where f.batch = b.id and f.state = 'REFUSED') as refused,
              (select count(*) from scans_file f where f.batch = b.id and f.state = 'WAITING') as unread,
              (select coalesce(sum(coalesce(f.pages, 0)), 0) from scans_file f where f.batch = b.id) as pages,
              (select count(*) from scans_page p join scans_file f on f.id = p.file where f.batch = b.id) as drawn,
              (select count(*) from scans_page p join scans_document d on d.id = p.document
                where d.batch = b.id and d.state = 'TO_CHECK' and p.words = 'WAITING') as wordless,
              (select count(*) from scans_page p join scans_document d on d.id = p.document
                where d.batch = b.id and p.words = 'NONE') as without_words,
              (select count(*) from scans_document d where d.batch = b.id and d.state = 'TO_CHECK') as to_check,
              (select count(*) from scans_document d where d.batch = b.id and d.state <> 'DROPPED') as documents
            from scans_batch b
            """;
    private static final String PAGE = COLUMNS + "where (b.received_at, b.id) < (:at, :after) and " + Sight.sql("b")
            + " order by b.received_at desc, b.id desc limit :size";
    private static final String ONE = COLUMNS + "where b.id = :id and " + Sight.sql("b");
    private static final String TO_CHECK = """
            select count(*) from scans_document d join scans_batch b on b.id = d.batch where d.state = 'TO_CHECK' and
            """ + Sight.sql("b");
    private static final String FILES = """
            select f.id, f.name, f.size, f.state, f.pages, f.sheets, f.refusal, f.refusal_detail, f.sha256 is not null as kept
            from scans_file f where f.batch = ? order by f.place
            """;
    private static final String FILE = """
            select f.name, f.sha256 from scans_file f join scans_batch b on b.id = f.batch
            where f.id = :id and f.state = 'REFUSED' and f.sha256 is not null and
            """ + Sight.sql("b");
    private static final String DOCUMENTS = """
            select d.id, d.place, d.version, d.unit, d.reserved is not null as reserved, d.state, d.number, d.letter,
              (select count(*) from scans_page p where p.document = d.id) as pages,
              (select count(*) from scans_page p where p.document = d.id and p.words = 'WAITING') as wordless,
              case when d.reserved is null and d.state = 'TO_CHECK' then
                (select p.text from scans_page p where p.document = d.id order by p.place, p.id limit 1) end as text
            from scans_document d where d.batch = ? and d.state <> 'DROPPED' order by d.place, d.id
            """;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final ScanDesk desk;
    private final PaperIntake intake;
    private final Blobs blobs;
    private final Sights sights;

    BatchReading(JdbcClient jdbc, Documents documents, ScanDesk desk, PaperIntake intake, Blobs blobs, Sights sights) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.desk = desk;
        this.intake = intake;
        this.blobs = blobs;
        this.sights = sights;
    }

    /**
     * A batch in figures.
     *
     * @param receivedBy who sent it up; null for a folder
     * @param unread files that are not wholly drawn yet
     * @param pages in its files, as far as they are known
     * @param drawn pages that are
     * @param wordless pages whose words are still to be read
     * @param withoutWords pages whose words nothing here can read
     */
    public record Batch(
            UUID id,
            String name,
            Instant receivedAt,
            @Nullable UUID receivedBy,
            long files,
            long refused,
            long unread,
            long pages,
            long drawn,
            long wordless,
            long withoutWords,
            long toCheck,
            long documents) {

        /** Whether something of it is still read. */
        public boolean isRead() {
            return unread > 0 || wordless > 0;
        }
    }

    /** A file of a batch. @param kept whether its bytes can be had here */
    public record FileRow(
            UUID id,
            String name,
            long size,
            String state,
            @Nullable Integer pages,
            int sheets,
            String refusal,
            String refusalDetail,
            boolean kept) {}

    /** A document in the list of its batch; of what is reserved nothing but that it is there, and its number. */
    public record DocumentRow(
            UUID id,
            long place,
            int version,
            String unit,
            boolean reserved,
            ScanDocument.State state,
            String number,
            @Nullable UUID letter,
            long pages,
            long wordless,
            @Nullable String text) {

        /** What it seems to be about; empty where nothing says so. */
        public String about() {
            return text == null ? "" : Quoted.subject(text);
        }
    }

    /** A batch with all that is in it. */
    public record Whole(Batch batch, List<FileRow> files, List<DocumentRow> documents, List<LeftOut> outside) {}

    /**
     * A document that is being checked.
     *
     * @param about what it seems to be about; empty where nothing says so
     * @param theCase the letter it belongs to; empty where none is known
     * @param next the next of the batch to be checked; empty for none
     * @param hasBefore whether there is one that it could be joined to
     */
    public record Checked(
            ScanDocument document,
            Batch batch,
            List<ScanPage> pages,
            String about,
            Optional<PaperIntake.Case> theCase,
            Optional<UUID> next,
            boolean hasBefore) {

        /** How many of its pages are still read. */
        public long wordless() {
            return pages.stream()
                    .filter(page -> page.words() == WordsState.WAITING)
                    .count();
        }
    }

    /** A file as it came. */
    public record Raw(String name, byte[] bytes) {}

    /** Newest first. @param after the key of the page before; null for the first */
    public Slice<Batch> page(@Nullable String after, int size) {
        String[] key = after == null
                ? new String[] {"9999-01-01T00:00:00Z", "ffffffff-ffff-ffff-ffff-ffffffffffff"}
                : after.split("_", -1);
        try {
            List<Batch> found = jdbc.sql(PAGE)
                    .param("at", Today.sql(Instant.parse(key[0])))
                    .param("after", UUID.fromString(key[1]))
                    .param("size", size + 1)
                    .params(sights.now().params())
                    .query(Batch.class)
                    .list();
            return Slice.of(found, size, batch -> batch.receivedAt() + "_" + batch.id());
        } catch (java.time.DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new NotFound("page after " + after);
        }
    }

    /** How many documents wait for a person. */
    public long toCheck(Sight sight) {
        return jdbc.sql(TO_CHECK).params(sight.params()).query(Long.class).single();
    }

    /** @throws NotFound where it is not there, or not theirs to see */
    public Whole whole(UUID id) {
        Batch batch = batch(id);
        return new Whole(
                batch,
                jdbc.sql(FILES).param(id).query(FileRow.class).list(),
                jdbc.sql(DOCUMENTS).param(id).query(BatchReading::row).list(),
                documents.outside(id, sights.now()));
    }

    /** @throws NotFound where it is not there, not theirs to see, or gone on */
    public Checked checked(UUID id) {
        Sight sight = sights.now();
        ScanDocument document = documents.one(id, sight);
        if (document.state() != ScanDocument.State.TO_CHECK || document.reserved() != null) {
            throw new NotFound("scanned document " + id);
        }
        List<ScanPage> pages = documents.pages(id);
        String text = pages.stream().map(ScanPage::text).collect(Collectors.joining("\n"));
        String code = desk.codeOf(document, text);
        return new Checked(
                document,
                batch(document.batch()),
                pages,
                Quoted.subject(text),
                code.isEmpty() ? Optional.empty() : intake.theCase(code),
                documents.after(document, sight).map(ScanDocument::id),
                documents.before(document, sight).isPresent());
    }

    /** The batch of a document, whatever became of it. */
    public UUID batchOf(UUID document) {
        return documents.inBatch(document, sights.now()).batch();
    }

    /** The first document of a batch that waits for a person behind {@code document}; empty for none. */
    public Optional<UUID> next(UUID document) {
        Sight sight = sights.now();
        return documents.after(documents.inBatch(document, sight), sight).map(ScanDocument::id);
    }

    /** A page's picture for the screen, JPEG. */
    public byte[] view(UUID page) {
        return blobs.get(documents.page(page, sights.now()).viewSha256());
    }

    /** A file that could not be read, as it came. */
    public Raw raw(UUID file) {
        return jdbc.sql(FILE)
                .param("id", file)
                .params(sights.now().params())
                .query((rs, row) -> new Raw(rs.getString("name"), blobs.get(rs.getString("sha256"))))
                .optional()
                .orElseThrow(() -> new NotFound("scanned file " + file));
    }

    private Batch batch(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sights.now().params())
                .query(Batch.class)
                .optional()
                .orElseThrow(() -> new NotFound("scanned batch " + id));
    }

    private static DocumentRow row(ResultSet rs, int row) throws SQLException {
        return new DocumentRow(
                rs.getObject("id", UUID.class),
                rs.getLong("place"),
                rs.getInt("version"),
                rs.getString("unit"),
                rs.getBoolean("reserved"),
                ScanDocument.State.valueOf(rs.getString("state")),
                rs.getString("number"),
                rs.getObject("letter", UUID.class),
                rs.getLong("pages"),
                rs.getLong("wordless"),
                rs.getString("text"));
    }
}
