// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;

/** The files of the city, and the documents that lie in them. */
@Repository
public class Dossiers {

    private static final String COLUMNS = """
            select d.id, d.version, d.code, d.year, d.class_code, d.progressive, d.parent, d.kind, d.title, d.holder,
                   d.procedure, d.participants, d.series, d.unit, d.responsible, d.opened_on, d.closed_on, d.label,
                   d.offices, d.people
            from archive_dossier d
            """;
    private static final String ONE = COLUMNS + "where d.id = :id and " + Sight.sql("d");
    private static final String BY_CODE = COLUMNS + "where d.code = :code and " + Sight.sql("d");
    private static final String PARTS =
            COLUMNS + "where d.parent = :id and " + Sight.sql("d") + " order by d.progressive";
    private static final String PAGE = COLUMNS + """
            where d.id < :after
              and (:words = '' or d.title ilike '%' || :words || '%' or d.code ilike :words || '%' or d.holder ilike '%' || :words || '%')
              and (:class = '' or d.class_code = :class)
              and (:state = '' or (d.closed_on is null) = (:state = 'open'))
              and
            """ + Sight.sql("d") + " order by d.id desc limit :size";
    private static final String OPEN =
            COLUMNS + "where d.closed_on is null and (:class = '' or d.class_code = :class) and " + Sight.sql("d")
                    + " order by d.year desc, d.class_code, d.progressive limit 300";
    private static final String LAY = """
            insert into archive_filing (id, at, operator, dossier, subject_kind, subject, sha256, mark, title, path, label,
                                        offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String WHERE_IT_LIES = """
            select f.dossier from archive_filing f where f.subject = ? and f.subject_kind = ? order by f.id desc limit 1
            """;
    private static final String PAPERS = """
            select f.id, f.at, f.operator, f.dossier, f.subject_kind, f.subject, f.sha256, f.mark, f.title, f.path, f.label,
                   f.offices, f.people
            from archive_filing f
            where f.dossier = :id
              and not exists (select 1 from archive_filing l
                              where l.subject = f.subject and l.subject_kind = f.subject_kind and l.id > f.id)
              and
            """ + Sight.sql("f") + " order by f.id limit 2000";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final WhoActs whoActs;
    private final Trail trail;

    Dossiers(JdbcClient jdbc, Ids ids, Today today, WhoActs whoActs, Trail trail) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /**
     * A document as it lies in a file.
     *
     * @param sha256 hash of its bytes; empty for one that is only on paper
     * @param mark its registration, {@code 0018714/2026}; empty for what is not registered
     * @param path where it is read
     */
    public record Paper(Subject subject, String sha256, String mark, String title, String path, Label label) {}

    /** @param at when it was laid there */
    public record Filed(UUID dossier, Instant at, Paper paper) {}

    /**
     * The file of this identity that {@code sight} lets see.
     *
     * @throws NotFound where there is none
     */
    public Dossier one(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(Dossiers::dossier)
                .optional()
                .orElseThrow(() -> new NotFound("dossier " + id));
    }

    /** The file of this code that {@code sight} lets see. */
    public Optional<Dossier> of(String code, Sight sight) {
        return jdbc.sql(BY_CODE)
                .param("code", code)
                .params(sight.params())
                .query(Dossiers::dossier)
                .optional();
    }

    /** Its sub-files. */
    public List<Dossier> parts(UUID id, Sight sight) {
        return jdbc.sql(PARTS)
                .param("id", id)
                .params(sight.params())
                .query(Dossiers::dossier)
                .list();
    }

    /**
     * A page of files, the last opened first.
     *
     * @param classCode empty for any
     * @param state {@code open} or {@code closed}; empty for both
     */
    public Slice<Dossier> page(
            String words, String classCode, String state, Sight sight, @Nullable String after, int size) {
        List<Dossier> found = jdbc.sql(PAGE)
                .param("after", place(after))
                .param("words", words)
                .param("class", classCode)
                .param("state", state)
                .param("size", size + 1)
                .params(sight.params())
                .query(Dossiers::dossier)
                .list();
        return Slice.of(found, size, last -> last.id().toString());
    }

    /** The open files to choose from. @param classCode empty for those of any class */
    public List<Choice> choices(String classCode, Sight sight) {
        return jdbc.sql(OPEN).param("class", classCode).params(sight.params()).query(Dossiers::dossier).list().stream()
                .map(dossier -> new Choice(dossier.code(), Phrase.plain(dossier.code() + " " + dossier.title())))
                .toList();
    }

    /**
     * Lays a document into a file; where it lay before stays known. In the act's transaction.
     *
     * @throws Refusal where the file is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Norm("d.lgs. 82/2005, art. 41, c. 2-ter")
    public void lay(Dossier dossier, Paper paper) {
        if (!dossier.isOpen()) {
            throw new Refusal("dossier/archive.closed", dossier.code());
        }
        if (whereItLies(paper.subject()).filter(dossier.id()::equals).isPresent()) {
            return;
        }
        jdbc.sql(LAY)
                .param(ids.next())
                .param(today.sqlNow())
                .param(whoActs.now().person())
                .params(dossier.id(), paper.subject().kind(), paper.subject().id(), paper.sha256(), paper.mark())
                .params(paper.title(), paper.path(), paper.label().kind().name())
                .params(paper.label().sqlOffices(), paper.label().sqlPeople())
                .update();
        trail.record("archive.laid", paper.subject(), Map.of("dossier", dossier.code()));
    }

    /** The file that a document lies in. */
    public Optional<UUID> whereItLies(Subject subject) {
        return jdbc.sql(WHERE_IT_LIES)
                .params(subject.id(), subject.kind())
                .query(UUID.class)
                .optional();
    }

    /** The documents that lie in a file and that {@code sight} lets see, in the order they came. */
    public List<Filed> papers(UUID dossier, Sight sight) {
        return jdbc.sql(PAPERS)
                .param("id", dossier)
                .params(sight.params())
                .query(Dossiers::filed)
                .list();
    }

    private static UUID place(@Nullable String after) {
        try {
            return UUID.fromString(after == null ? "" : after);
        } catch (IllegalArgumentException noPlace) {
            return UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
        }
    }

    private static Filed filed(ResultSet rs, int row) throws SQLException {
        return new Filed(
                rs.getObject("dossier", UUID.class),
                rs.getTimestamp("at").toInstant(),
                new Paper(
                        new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class)),
                        rs.getString("sha256"),
                        rs.getString("mark"),
                        rs.getString("title"),
                        rs.getString("path"),
                        Label.of(rs)));
    }

    private static Dossier dossier(ResultSet rs, int row) throws SQLException {
        return new Dossier(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("code"),
                rs.getInt("year"),
                rs.getString("class_code"),
                rs.getInt("progressive"),
                rs.getObject("parent", UUID.class),
                DossierKind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getString("holder"),
                rs.getString("procedure"),
                rs.getString("participants"),
                rs.getString("series"),
                rs.getString("unit"),
                rs.getObject("responsible", UUID.class),
                rs.getObject("opened_on", LocalDate.class),
                rs.getObject("closed_on", LocalDate.class),
                Label.of(rs));
    }
}
