// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.FileHung;
import palazzo.documents.FileTakenOff;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.search.Index;

/** Which files have which contents, and by which subjects their words are found. */
@Component
class HungFiles {

    private static final String CONTENT = """
            insert into contents_content (sha256, size, state, added_at) values (?, ?, 'WAITING', ?)
            on conflict (sha256) do nothing
            """;
    private static final String SCAN =
            "insert into contents_scan (sha256, state) values (?, 'WAITING') on conflict (sha256) do nothing";
    private static final String FILE =
            "insert into contents_file (file, subject_kind, subject, sha256) values (?, ?, ?, ?)";
    private static final String GONE = "delete from contents_file where file = ?";
    private static final String UNINDEXED = """
            select distinct f.subject_kind, f.subject
            from contents_file f join contents_content c on c.sha256 = f.sha256 and c.state = 'READ'
            where not f.indexed order by f.subject_kind, f.subject limit ?
            """;
    private static final String READ_ON = """
            select f.file, f.sha256 from contents_file f join contents_content c on c.sha256 = f.sha256 and c.state = 'READ'
            where f.subject = ? and f.subject_kind = ? order by f.place
            """;
    private static final String INDEXED = "update contents_file set indexed = true where file = ?";

    /** So much of one file is found; what comes after it is in nobody's way. */
    private static final int FOUND = 1_000_000;

    private record Hung(UUID file, String sha256) {}

    private final JdbcClient jdbc;
    private final ReadContents contents;
    private final Index index;
    private final Today today;

    HungFiles(JdbcClient jdbc, ReadContents contents, Index index, Today today) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.index = index;
        this.today = today;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(FileHung hung) {
        jdbc.sql(CONTENT).params(hung.sha256(), hung.size(), today.sqlNow()).update();
        jdbc.sql(SCAN).param(hung.sha256()).update();
        jdbc.sql(FILE)
                .params(hung.file(), hung.subject().kind(), hung.subject().id(), hung.sha256())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(FileTakenOff taken) {
        jdbc.sql(GONE).param(taken.file()).update();
    }

    /** Subjects with files that were read and by whose words they are not found yet. */
    List<Subject> unindexed(int most) {
        return jdbc.sql(UNINDEXED)
                .param(most)
                .query((rs, row) -> new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class)))
                .list();
    }

    /** Lets {@code subject} be found by everything that was read in its files. */
    @Transactional
    void index(Subject subject) {
        List<Hung> read = jdbc.sql(READ_ON)
                .params(subject.id(), subject.kind())
                .query((rs, row) -> new Hung(rs.getObject("file", UUID.class), rs.getString("sha256")))
                .list();
        index.attach(subject, () -> texts(read));
        read.forEach(file -> jdbc.sql(INDEXED).param(file.file()).update());
    }

    /** One after the other: all of them need not fit into memory. */
    private Iterator<String> texts(List<Hung> read) {
        return read.stream().map(file -> contents.text(file.sha256(), FOUND)).iterator();
    }
}
