// SPDX-License-Identifier: EUPL-1.2
package palazzo.search;

import java.time.Instant;
import java.util.Locale;
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
            insert into search_entry (subject, subject_kind, title, line, path, body, topic, words, at, label, offices, people,
              put_at)
            values (:subject, :kind, :title, :line, :path, :body, :topic,
                    setweight(to_tsvector('italian', unaccent(:title)), 'A')
                      || setweight(to_tsvector('italian', unaccent(:line)), 'B')
                      || setweight(to_tsvector('italian', unaccent(:body)), 'C')
                      || array_to_tsvector(:facets::text[]),
                    :at, :label, :offices::text[], :people::uuid[], :put_at)
            on conflict (subject) do update set title = excluded.title, line = excluded.line, path = excluded.path,
              body = excluded.body, topic = excluded.topic,
              words = excluded.words || search_entry.attached, at = excluded.at, label = excluded.label, offices = excluded.offices,
              people = excluded.people,
              put_at = case when (search_entry.title, search_entry.line, search_entry.body)
                                 = (excluded.title, excluded.line, excluded.body)
                            then search_entry.put_at else excluded.put_at end
            """;
    private static final String ATTACH = """
            update search_entry e set attached = a.words,
              words = setweight(to_tsvector('italian', unaccent(e.title)), 'A')
                        || setweight(to_tsvector('italian', unaccent(e.line)), 'B')
                        || setweight(to_tsvector('italian', unaccent(e.body)), 'C')
                        || case when e.topic = '' then ''::tsvector else array_to_tsvector(array[:facet || e.topic]) end
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

    /** Before a topic, where it stands among the words: no word that anybody types has a colon in it. */
    private static final String FACET = "topic:";

    private final JdbcClient jdbc;
    private final Today today;

    Index(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
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
     * @param topic what it is about, a code of letters, digits, dots and hyphens; empty where nobody said
     */
    public record Entry(
            Subject subject, String title, String line, String body, String path, Instant at, String topic) {

        /** Without a topic. */
        public Entry(Subject subject, String title, String line, String body, String path, Instant at) {
            this(subject, title, line, body, path, at, "");
        }

        private String facets() {
            return topic.isEmpty() ? "{}" : "{\"" + facet(topic) + "\"}";
        }
    }

    /** How a topic stands among the words. */
    public static String facet(String topic) {
        return FACET + topic.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.-]", "");
    }

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
                .param(
                        "topic",
                        entry.topic().isEmpty() ? "" : facet(entry.topic()).substring(FACET.length()))
                .param("facets", entry.facets())
                .param("put_at", today.sqlNow())
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
                .param("facet", FACET)
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
