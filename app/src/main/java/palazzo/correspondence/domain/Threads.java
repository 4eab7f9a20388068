// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;

/**
 * What goes on from what. Headers and our number in the subject say it of a mail; where they do not, open letters of the
 * same sender or of the same subject are likely, and a person says which.
 */
@Repository
class Threads {

    /** What programs put before the subject of an answer or of what they pass on; the same for Java and PostgreSQL. */
    static final String AGAIN = "^((re|r|i|fw|fwd|rif|aw)(\\[[0-9]+\\])?\\s*:\\s*)+";

    private static final Pattern ANSWERING = Pattern.compile(AGAIN);

    /** Half of the words of a sender's own subject are enough; somebody else's must be nearly the same. */
    private static final String LIKELY = """
            with near as (
              select s.letter from correspondence_sender mine
              join correspondence_sender s on s.party = mine.party where mine.letter = :id
            ), alike as (
              (select l.id, 0.3 as enough from near join correspondence_letter l on l.id = near.letter)
              union all
              (select l.id, 0.6 from correspondence_letter l
               where :again and (l.subject || ' ' || l.sender_name || ' ' || coalesce(l.number, '')) ilike :word
               order by l.arrived_at desc limit 100)
            )
            select l.*, max(similarity(regexp_replace(lower(l.subject), :prefix, ''), :about)) as likeness
            from alike join correspondence_letter l on l.id = alike.id
            where l.state in ('ARRIVED', 'ACCEPTED', 'TO_SIGN', 'LEAVING') and l.id <> :id
              and l.arrived_at <= :arrived
              and similarity(regexp_replace(lower(l.subject), :prefix, ''), :about) >= alike.enough and
            """ + Sight.sql("l") + """
             group by l.id order by likeness desc, l.arrived_at desc, l.id desc limit :size
            """;

    private static final String ANSWERED = "select answers from correspondence_thread where letter = ?";
    private static final String FOLLOWING = """
            select l.* from correspondence_letter l
            where l.id in (select f.id from correspondence_letter f where f.answers = :id
                union select t.letter from correspondence_thread t where t.answers = :id) and
            """ + Sight.sql("l") + " order by l.arrived_at, l.id limit :size";
    private static final String TIE = """
            insert into correspondence_thread (letter, answers, tied_by, tied_at) values (?, ?, ?, ?)
            on conflict (letter) do nothing
            """;
    private static final String UNTIE = "delete from correspondence_thread where letter = ?";

    /** Below so many letters a subject says nothing: "info", "urgente". */
    static final int SAYS_SOMETHING = 8;

    private final JdbcClient jdbc;
    private final Today today;

    Threads(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A subject without what programs put before it, in small letters. */
    static String plain(String subject) {
        return ANSWERING
                .matcher(subject.toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .strip();
    }

    /** The letter that {@code letter} goes on from: as it came, else as a person said. */
    Optional<UUID> answered(Letter letter) {
        return Optional.ofNullable(letter.arrival().answers()).or(() -> tied(letter.id()));
    }

    /** As a person said. */
    Optional<UUID> tied(UUID letter) {
        return jdbc.sql(ANSWERED).param(letter).query(UUID.class).optional();
    }

    /** Open letters, older than it, that {@code letter} may go on from, the likeliest first; none where that is known. */
    List<Letter> likely(Letter letter, Sight sight, int size) {
        String about = plain(letter.arrival().subject());
        if (about.length() < SAYS_SOMETHING
                || letter.arrival().automatic()
                || answered(letter).isPresent()) {
            return List.of();
        }
        boolean again = !about.equals(
                letter.arrival().subject().toLowerCase(Locale.ROOT).strip());
        return jdbc.sql(LIKELY)
                .param("id", letter.id())
                .param("about", about)
                .param("again", again)
                .param("word", "%" + about.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("prefix", AGAIN)
                .param("arrived", Today.sql(letter.arrival().arrivedAt()))
                .param("size", size)
                .params(sight.params())
                .query(Letters::letter)
                .list();
    }

    /** Letters that go on from {@code letter}, in the order they came. */
    List<Letter> following(UUID letter, Sight sight, int size) {
        return jdbc.sql(FOLLOWING)
                .param("id", letter)
                .param("size", size)
                .params(sight.params())
                .query(Letters::letter)
                .list();
    }

    /** @return false where it is tied already */
    boolean tie(UUID letter, UUID answers, UUID by) {
        return jdbc.sql(TIE).params(letter, answers, by, today.sqlNow()).update() == 1;
    }

    /** @return false where it was not tied */
    boolean untie(UUID letter) {
        return jdbc.sql(UNTIE).param(letter).update() == 1;
    }
}
