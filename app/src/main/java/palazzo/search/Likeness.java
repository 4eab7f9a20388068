// SPDX-License-Identifier: EUPL-1.2
package palazzo.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.organisation.Sight;

/**
 * Finds what is like a text: what shares its rare words, those weighing most that fewest entries have. The words of an
 * entry are known a minute after it came (job {@code search.words}); those in more than two thousand entries, or in most, are
 * not asked for.
 */
@Repository
public class Likeness {

    private static final int TERMS = 40;
    private static final int CANDIDATES = 2000;

    /** Longer texts are told by their beginning. */
    private static final int READ = 20_000;

    private static final String RARE = """
            select to_tsquery('italian', w.word)::text as term, min(ln((n.entries + 1)::float8 / w.entries)) as weight
            from (select lexeme from unnest(to_tsvector('simple', unaccent(:text)))) l
              join search_word w on w.word = l.lexeme
              cross join (select entries from search_word where word = '') n
            where w.word <> '' and w.entries between 2 and :most and w.entries <= greatest(n.entries * 0.6, 20)
              and numnode(to_tsquery('italian', w.word)) = 1
            group by 1 order by 2 desc, 1 limit :terms
            """;
    private static final String LIKE = """
            select c.subject as id, c.title, c.line, c.path, c.at,
              (select coalesce(sum(t.weight), 0) from unnest(:terms::text[], :weights::float8[]) as t(term, weight)
               where c.words @@ t.term::tsquery) / :whole::float8 as share
            from (select e.subject, e.title, e.line, e.path, e.at, e.words from search_entry e
                  where e.words @@ :any::tsquery and e.subject_kind = :kind and
            """ + Sight.sql("e") + """
                  order by e.at desc, e.subject desc limit :candidates) c
            order by share desc, c.at desc, c.subject limit :size
            """;

    /** Each question gets its own plan, see {@code Search}. */
    private static final String OWN_PLAN = "set local plan_cache_mode = 'force_custom_plan'";

    private final JdbcClient jdbc;

    Likeness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that is like a text.
     *
     * @param share of the weight of the text's rare words that stands in it too, from 0 to 1
     */
    public record Like(UUID id, String title, String line, String path, Instant at, double share) {}

    private record Term(String term, double weight) {}

    /** What is most like {@code text} among the newest entries of a kind, the likest first; empty where no word of it is rare. */
    @Transactional(readOnly = true)
    public List<Like> like(String text, String kind, Sight sight, int size) {
        List<Term> terms = jdbc.sql(RARE)
                .param("text", text.replace('\0', ' ').substring(0, Math.min(READ, text.length())))
                .param("most", CANDIDATES)
                .param("terms", TERMS)
                .query(Term.class)
                .list();
        if (terms.isEmpty()) {
            return List.of();
        }
        jdbc.sql(OWN_PLAN).update();
        return jdbc.sql(LIKE)
                .param("terms", array(terms.stream().map(Term::term)))
                .param("weights", array(terms.stream().map(Term::weight)))
                .param("whole", terms.stream().mapToDouble(Term::weight).sum())
                .param("any", terms.stream().map(Term::term).collect(Collectors.joining(" | ")))
                .param("kind", kind)
                .param("candidates", CANDIDATES)
                .param("size", size)
                .params(sight.params())
                .query(Like.class)
                .list();
    }

    private static String array(Stream<?> values) {
        return values.map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "{", "}"));
    }
}
