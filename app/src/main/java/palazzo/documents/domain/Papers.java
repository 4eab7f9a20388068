// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.documents.SignatureFolder.Duty;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.documents.SignatureFolder.Step;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The rows of papers, their steps and what was done at each. Nothing here is ever changed but what still waits. */
@Repository
public class Papers {

    private static final String ADD = """
            insert into documents_paper (id, subject_kind, subject, kind, title, path, text, sha256, competence, due,
                                         prepared_by, put_at, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String ADD_STEP =
            "insert into documents_paper_step (paper, step, duty, unit, person) values (?, ?, ?, ?, ?)";
    private static final String ADD_ACT = """
            insert into documents_paper_act (paper, place, step, act, by_person, instead_of, at, remark, sha256, back_to)
            values (?, (select count(*) from documents_paper_act where paper = ?), ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PAPERS = """
            select p.id, p.subject_kind, p.subject, p.kind, p.title, p.path, p.text, p.sha256, p.competence, p.due,
                   p.prepared_by, p.put_at, p.label, p.offices, p.people
            from documents_paper p
            """;
    private static final String ONE = PAPERS + "where p.id = :id and " + Sight.sql("p");
    private static final String NEWEST = PAPERS + "where p.subject = :subject and p.subject_kind = :kind and "
            + Sight.sql("p") + " order by p.place desc limit 1";
    private static final String STEPS =
            "select duty, unit, person from documents_paper_step where paper = ? order by step";
    private static final String ACTS = """
            select step, act, by_person, instead_of, at, remark, sha256, back_to from documents_paper_act
            where paper = ? order by place
            """;
    private static final String WAIT =
            "insert into documents_waiting (paper, step, subject_kind, subject) values (?, 0, ?, ?)";
    private static final String GO_ON = "update documents_waiting set step = step + 1 where paper = ?";
    private static final String GO_BACK = "update documents_waiting set step = ? where paper = ?";
    private static final String STOP = "delete from documents_waiting where paper = ?";
    private static final String HOLD = "select step from documents_waiting where paper = ? for update";
    private static final String WAITING_ABOUT =
            "select paper from documents_waiting where subject = ? and subject_kind = ? for update";

    private final JdbcClient jdbc;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A paper as it was put in.
     *
     * @param words what was put in, under the label it is kept with
     * @param sha256 of its text
     */
    public record Kept(UUID id, Paper words, String sha256, UUID preparedBy, Instant at) {

        /** The paper itself, as what an act is about. */
        public Subject subject() {
            return new Subject("paper", id);
        }
    }

    /** What became of a paper at a step. */
    public enum Act {
        /** Checked or signed. */
        PASSED,
        /** Given back to who prepared it, or to an earlier step. */
        RETURNED,
        /** Another wording took its place. */
        REPLACED
    }

    /**
     * An act at a step.
     *
     * @param insteadOf the absent one in whose place; null where it was by a post of their own
     * @param sha256 of the text it was done to
     * @param backTo the step to which it was returned; null where to who prepared it, and where it was not returned
     */
    public record Done(
            int step,
            Act act,
            UUID by,
            @Nullable UUID insteadOf,
            Instant at,
            String remark,
            String sha256,
            @Nullable Integer backTo) {}

    void add(Kept paper) {
        Paper words = paper.words();
        jdbc.sql(ADD)
                .params(paper.id(), words.subject().kind(), words.subject().id())
                .params(words.kind(), words.title(), words.path(), words.text(), paper.sha256())
                .params(words.competence(), words.due(), paper.preparedBy(), Today.sql(paper.at()))
                .params(words.label().kind().name(), words.label().sqlOffices())
                .param(words.label().sqlPeople())
                .update();
        for (int step = 0; step < words.steps().size(); step++) {
            Step each = words.steps().get(step);
            jdbc.sql(ADD_STEP)
                    .params(paper.id(), step, each.duty().name(), each.unit())
                    .param(each.person())
                    .update();
        }
        jdbc.sql(WAIT)
                .params(paper.id(), words.subject().kind(), words.subject().id())
                .update();
    }

    void add(UUID paper, Done done) {
        jdbc.sql(ADD_ACT)
                .params(paper, paper, done.step(), done.act().name(), done.by())
                .param(done.insteadOf())
                .params(Today.sql(done.at()), done.remark(), done.sha256())
                .param(done.backTo())
                .update();
    }

    Optional<Kept> find(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(this::paper)
                .optional();
    }

    Optional<Kept> newest(Subject subject, Sight sight) {
        return jdbc.sql(NEWEST)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .params(sight.params())
                .query(this::paper)
                .optional();
    }

    List<Done> done(UUID paper) {
        return jdbc.sql(ACTS).param(paper).query(Papers::act).list();
    }

    /** The step at which {@code paper} waits, kept from others until the commit; none where it waits no more. */
    Optional<Integer> hold(UUID paper) {
        return jdbc.sql(HOLD).param(paper).query(Integer.class).optional();
    }

    /** The paper of {@code subject} that is in the folder, kept from others until the commit. */
    Optional<UUID> waitingAbout(Subject subject) {
        return jdbc.sql(WAITING_ABOUT)
                .params(subject.id(), subject.kind())
                .query(UUID.class)
                .optional();
    }

    void goOn(UUID paper) {
        jdbc.sql(GO_ON).param(paper).update();
    }

    void goBack(UUID paper, int step) {
        jdbc.sql(GO_BACK).params(step, paper).update();
    }

    void stop(UUID paper) {
        jdbc.sql(STOP).param(paper).update();
    }

    private Kept paper(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        Paper words = new Paper(
                new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class)),
                rs.getString("kind"),
                rs.getString("title"),
                rs.getString("path"),
                rs.getString("text"),
                rs.getString("competence"),
                rs.getObject("due", LocalDate.class),
                Label.of(rs),
                jdbc.sql(STEPS).param(id).query(Papers::step).list());
        return new Kept(
                id,
                words,
                rs.getString("sha256"),
                rs.getObject("prepared_by", UUID.class),
                rs.getTimestamp("put_at").toInstant());
    }

    private static Step step(ResultSet rs, int row) throws SQLException {
        return new Step(Duty.valueOf(rs.getString("duty")), rs.getString("unit"), rs.getObject("person", UUID.class));
    }

    private static Done act(ResultSet rs, int row) throws SQLException {
        return new Done(
                rs.getInt("step"),
                Act.valueOf(rs.getString("act")),
                rs.getObject("by_person", UUID.class),
                rs.getObject("instead_of", UUID.class),
                rs.getTimestamp("at").toInstant(),
                rs.getString("remark"),
                rs.getString("sha256"),
                rs.getObject("back_to", Integer.class));
    }
}
