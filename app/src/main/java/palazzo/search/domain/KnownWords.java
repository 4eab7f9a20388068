// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Today;

/**
 * The words that stand in what may be found, each with in how many entries it does. Nothing of it is shown by itself: whoever
 * proposes a word looks first whether the reader finds anything by it.
 */
@Repository
public class KnownWords {

    private static final int AT_ONCE = 500;
    private static final Duration ANEW = Duration.ofDays(30);
    private static final OffsetDateTime EVER = Today.sql(Instant.parse("1969-01-01T00:00:00Z"));

    private static final String STATE = "select began_at, read_at, read_subject from search_word where word = ''";
    private static final String FORGET = "delete from search_word";
    private static final String BEGIN = """
            insert into search_word (word, entries, began_at, read_at, read_subject) values ('', 0, ?, ?, ?)
            """;
    private static final String LAST = """
            select e.put_at, e.subject, count(*) over () as many
            from (select put_at, subject from search_entry where (put_at, subject) > (?, ?) and put_at <= ?
                  order by put_at, subject limit ?) e
            order by e.put_at desc, e.subject desc limit 1
            """;
    private static final String LEARN = """
            insert into search_word (word, entries)
            select lexeme, count(*)
            from (select e.title || ' ' || e.line || ' ' || left(e.body, 20000) as text from search_entry e
                  where (e.put_at, e.subject) > (?, ?) and (e.put_at, e.subject) <= (?, ?)) t,
              unnest(to_tsvector('simple', unaccent(t.text))) w
            where lexeme ~ '^[a-z]{3,30}$'
            group by lexeme order by lexeme
            on conflict (word) do update set entries = search_word.entries + excluded.entries
            """;
    private static final String READ =
            "update search_word set entries = entries + ?, read_at = ?, read_subject = ? where word = ''";
    private static final String NEAR = """
            select w.word from search_word w
            where w.word % ? and w.word <> '' order by similarity(w.word, ?) desc, w.entries desc, w.word limit ?
            """;
    private static final String KNOWN = "select count(*) from search_word where word = ?";

    private final JdbcClient jdbc;
    private final Today today;

    KnownWords(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    private record State(OffsetDateTime beganAt, OffsetDateTime readAt, UUID readSubject) {}

    private record Batch(OffsetDateTime putAt, UUID subject, long many) {}

    /** Learns the words of the next entries, in the order they were put. @return whether there may be more */
    @Transactional
    public boolean learn() {
        Optional<State> before = jdbc.sql(STATE).query(State.class).optional().filter(this::isOfItsTime);
        State from = before.orElseGet(() -> new State(today.sqlNow(), EVER, new UUID(0, 0)));
        Optional<Batch> next = jdbc.sql(LAST)
                .params(from.readAt(), from.readSubject(), today.sqlNow(), AT_ONCE)
                .query(Batch.class)
                .optional();
        if (next.isPresent() && before.isEmpty()) {
            begin(from);
        }
        return next.filter(batch -> learnt(from, batch) == AT_ONCE).isPresent();
    }

    /** Not too old, nor from a time that is still to come: the clock was put back, and what was put since stands before it. */
    private boolean isOfItsTime(State state) {
        OffsetDateTime now = today.sqlNow();
        return state.beganAt().plus(ANEW).isAfter(now)
                && !state.beganAt().isAfter(now)
                && !state.readAt().isAfter(now);
    }

    private void begin(State first) {
        jdbc.sql(FORGET).update();
        jdbc.sql(BEGIN)
                .params(first.beganAt(), first.readAt(), first.readSubject())
                .update();
    }

    private long learnt(State state, Batch batch) {
        jdbc.sql(LEARN)
                .params(state.readAt(), state.readSubject(), batch.putAt(), batch.subject())
                .update();
        jdbc.sql(READ).params(batch.many(), batch.putAt(), batch.subject()).update();
        return batch.many();
    }

    /** Whether a word, without accents and in small letters, stands anywhere. */
    boolean knows(String word) {
        return jdbc.sql(KNOWN).param(word).query(Long.class).single() > 0;
    }

    /** The words that are written most like {@code word}, the likest first. */
    List<String> near(String word, int size) {
        return jdbc.sql(NEAR).params(word, word, size).query(String.class).list();
    }
}
