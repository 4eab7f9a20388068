// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the clerks of a city have decided, word by word, in the city's own schema: nothing of it leaves. */
@Repository
class Learning {

    private static final String LEARN = """
            insert into correspondence_word (word, place, letters)
            select w.word, ?, 1 from unnest(?::text[]) w(word) order by w.word
            on conflict (word, place) do update set letters = correspondence_word.letters + 1
            """;
    private static final String FORGET = """
            update correspondence_word set letters = letters - 1
            where place = ? and word = any(?::text[]) and letters > 0
            """;
    private static final String KNOWN =
            "select word, place, letters from correspondence_word where word = any(?::text[]) and letters > 0";

    private final JdbcClient jdbc;

    Learning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided of {@code letter}. What is reserved teaches nothing, nor does what a machine wrote. */
    @Transactional(propagation = Propagation.MANDATORY)
    void learn(Letter letter, Handling handling) {
        change(LEARN, letter, handling);
    }

    /** It was decided otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(Letter letter, Handling handling) {
        change(FORGET, letter, handling);
    }

    private void change(String sql, Letter letter, Handling handling) {
        if (handling.outcome() != Outcome.RESERVED && !letter.arrival().automatic()) {
            jdbc.sql(sql).params(place(handling), array(words(letter).keySet())).update();
        }
    }

    /** What is known of these words. */
    Learned known(Collection<String> words) {
        Learned learned = new Learned();
        jdbc.sql(KNOWN).param(array(words)).query(rs -> {
            learned.add(rs.getString("word"), rs.getString("place"), rs.getInt("letters"));
        });
        return learned;
    }

    static Map<String, String> words(Letter letter) {
        return LetterWords.of(letter.arrival().subject(), letter.arrival().body());
    }

    /** {@code ANSWER URC-04}, {@code FORMAL:ACCESS AAG-01i}. */
    static String place(Handling handling) {
        FormalKind formal = handling.matter().formal();
        return handling.outcome() + (formal == null ? "" : ":" + formal) + " " + handling.competence();
    }

    /** With the empty word, in order: two who learn at once wait for each other, and do not block each other. */
    private static String array(Collection<String> words) {
        TreeSet<String> ordered = new TreeSet<>(words);
        ordered.remove("");
        return ordered.isEmpty() ? "{\"\"}" : "{\"\",\"" + String.join("\",\"", ordered) + "\"}";
    }
}
