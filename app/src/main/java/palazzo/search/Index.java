// SPDX-License-Identifier: EUPL-1.2
package palazzo.search;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** What may be found. A module puts each of its subjects here again whenever its words or its label change. */
@Component
public class Index {

    private static final String PUT = """
            insert into search_entry (subject, subject_kind, title, line, path, body, words, at, label, offices, people)
            values (:subject, :kind, :title, :line, :path, :body,
                    setweight(to_tsvector('italian', unaccent(:title)), 'A')
                      || setweight(to_tsvector('italian', unaccent(:line)), 'B')
                      || setweight(to_tsvector('italian', unaccent(:body)), 'C'),
                    :at, :label, :offices::text[], :people::uuid[])
            on conflict (subject) do update set title = excluded.title, line = excluded.line, path = excluded.path,
              body = excluded.body,
              words = excluded.words || search_entry.attached, at = excluded.at, label = excluded.label, offices = excluded.offices,
              people = excluded.people
            """;
    private static final String ATTACH = """
            update search_entry e set attached = a.words,
              words = setweight(to_tsvector('italian', unaccent(e.title)), 'A')
                        || setweight(to_tsvector('italian', unaccent(e.line)), 'B')
                        || setweight(to_tsvector('italian', unaccent(e.body)), 'C')
                        || a.words
            from (select to_tsvector('italian', unaccent(:text)) || strip(to_tsvector('italian', unaccent(:more))) as words) a
            where e.subject = :subject
            """;
    private static final String TAKE_OUT = "delete from search_entry where subject = ?";

    /** Beyond this a body adds little to what is found, and a text vector has its limit at a megabyte. */
    private static final int READ = 200_000;

    private static final String PATH =
            "select e.path from search_entry e where e.subject = :subject and e.subject_kind = :kind and "
                    + Sight.sql("e");

    private final JdbcClient jdbc;

    Index(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that may be found.
     *
     * @param subject what it is
     * @param title its first line, weighs most
     * @param line its second line: where it comes from, its number
     * @param body everything else that is read in it
     * @param path where it is read
     * @param at its time, for "newest first"
     */
    public record Entry(Subject subject, String title, String line, String body, String path, Instant at) {}

    /** Puts it in, or in place of what was known of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Entry entry, Label label) {
        jdbc.sql(PUT)
                .param("subject", entry.subject().id())
                .param("kind", entry.subject().kind())
                .param("title", entry.title())
                .param("line", entry.line())
                .param(
                        "body",
                        entry.body().substring(0, Math.min(READ, entry.body().length())))
                .param("path", entry.path())
                .param("at", Today.sql(entry.at()))
                .param("label", label.kind().name())
                .param("offices", label.sqlOffices())
                .param("people", label.sqlPeople())
                .update();
    }

    /**
     * Lets {@code subject} be found by the words of what hangs on it as well, in place of those that were attached before.
     * Where the subject is not known here nothing happens: it is not to be found.
     *
     * @param texts of its files, in their order; where they are very long, not each word of the last keeps its place
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(Subject subject, Iterable<String> texts) {
        Attached attached = Attached.of(texts);
        jdbc.sql(ATTACH)
                .param("subject", subject.id())
                .param("text", attached.text())
                .param("more", attached.more())
                .update();
    }

    /** Takes it out: it is found no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOut(Subject subject) {
        jdbc.sql(TAKE_OUT).param(subject.id()).update();
    }

    /** Where {@code subject} is read, if it is known here and {@code sight} lets see it. */
    public Optional<String> path(Subject subject, Sight sight) {
        return jdbc.sql(PATH)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .params(sight.params())
                .query(String.class)
                .optional();
    }
}
