// SPDX-License-Identifier: EUPL-1.2
package palazzo.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/**
 * The memory of the office: what happened around a person, a body, a letter, from all modules, in time order. Modules
 * push; it never asks them. Insert-only, ids and codes only.
 */
@Component
public class Timeline {

    private static final String ADD = """
            insert into timeline_entry (id, at, kind, subject_kind, subject, about_kind, about, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String AROUND = """
            select e.at, e.kind, e.subject_kind, e.subject from timeline_entry e
            where e.about_kind = :kind and e.about = :id and
            """ + Sight.sql("e") + " order by e.at desc, e.id desc limit :size";

    private final JdbcClient jdbc;
    private final Ids ids;

    Timeline(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * One thing that happened.
     *
     * @param at when
     * @param kind what, as {@code letter.received}: words stand under {@code timeline.<kind>}
     * @param subject what it is a fact of, and where one reads on
     */
    public record Entry(Instant at, String kind, Subject subject) {}

    /**
     * Tells the memory that something happened.
     *
     * @param about around whom or what: the entry is found there; often several, the subject itself among them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Entry entry, Label label, Subject... about) {
        for (Subject each : about) {
            jdbc.sql(ADD)
                    .params(ids.next(), Today.sql(entry.at()), entry.kind())
                    .param(entry.subject().kind())
                    .param(entry.subject().id())
                    .param(each.kind())
                    .param(each.id())
                    .param(label.kind().name())
                    .param(label.sqlOffices())
                    .param(label.sqlPeople())
                    .update();
        }
    }

    /** What happened around {@code about} that {@code sight} lets see, newest first. */
    public List<Entry> around(Subject about, Sight sight, int size) {
        return jdbc.sql(AROUND)
                .param("kind", about.kind())
                .param("id", about.id())
                .param("size", size)
                .params(sight.params())
                .query((rs, row) -> new Entry(
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("kind"),
                        new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class))))
                .list();
    }
}
