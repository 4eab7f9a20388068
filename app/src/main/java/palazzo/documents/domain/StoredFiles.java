// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.FileHung;
import palazzo.documents.FileTakenOff;
import palazzo.documents.Files;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The rows of files; their bytes are {@link palazzo.documents.Blobs}. */
@Repository
public class StoredFiles implements Files {

    private static final String HANG = """
            insert into documents_file (id, subject_kind, subject, name, media_type, size, sha256, hung_at,
                                        label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String COLUMNS = "select f.id, f.name, f.media_type, f.size, f.sha256 from documents_file f ";
    private static final String ON = COLUMNS + "where f.subject = :subject and f.subject_kind = :kind and "
            + Sight.sql("f") + " order by f.place";
    private static final String TAKE_OFF =
            "delete from documents_file where id = ? and subject = ? and subject_kind = ?";
    private static final String RELABEL = """
            update documents_file set label = ?, offices = ?::text[], people = ?::uuid[]
            where subject = ? and subject_kind = ?
            """;
    private static final String ONE = COLUMNS + "where f.id = :id and " + Sight.sql("f");

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    StoredFiles(JdbcClient jdbc, Ids ids, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept hang(Subject subject, String name, String mediaType, long size, String sha256, Label label) {
        Kept file = new Kept(ids.next(), FileName.of(name), mediaType, size, sha256);
        jdbc.sql(HANG)
                .params(file.id(), subject.kind(), subject.id(), file.name(), file.mediaType(), size, sha256)
                .param(today.sqlNow())
                .param(label.kind().name())
                .param(label.sqlOffices())
                .param(label.sqlPeople())
                .update();
        events.publishEvent(new FileHung(file.id(), subject, file.name(), size, sha256));
        return file;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOff(UUID file, Subject subject) {
        int taken =
                jdbc.sql(TAKE_OFF).params(file, subject.id(), subject.kind()).update();
        if (taken == 1) {
            events.publishEvent(new FileTakenOff(file, subject));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void relabel(Subject subject, Label label) {
        jdbc.sql(RELABEL)
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .params(subject.id(), subject.kind())
                .update();
    }

    @Override
    public List<Kept> on(Subject subject, Sight sight) {
        return jdbc.sql(ON)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .params(sight.params())
                .query(StoredFiles::file)
                .list();
    }

    @Override
    public Kept one(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(StoredFiles::file)
                .optional()
                .orElseThrow(() -> new NotFound("file " + id));
    }

    private static Kept file(ResultSet rs, int row) throws SQLException {
        return new Kept(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("media_type"),
                rs.getLong("size"),
                rs.getString("sha256"));
    }
}
