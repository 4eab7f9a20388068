// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.directory.Party;
import palazzo.directory.PhoneNumber;
import palazzo.kernel.NotFound;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;

/** The parties by name, those that were merged away or erased left out. */
@Repository
public class PartyList {

    private static final String WORD = " and p.name_key like :word%d";
    private static final int WORDS = 4;

    private static final String PAGE = """
            select p.id, p.kind, p.name, p.known_since, p.confirmed, p.sort from directory_party p
            where p.same_as is null and p.erased_on is null
              and (:kind = '' or p.kind = :kind) and (:sort = '' or p.sort = :sort)
              and (:topic = '' or :topic = any(p.topics))
              and (:words = '' or p.id in (
                select p.id from directory_party p where p.same_as is null%s
                union all select coalesce(q.same_as, q.id) from directory_address a join directory_party q on q.id = a.party
                  where a.address like '%%' || :mail || '%%'
                union all select coalesce(q.same_as, q.id) from directory_phone n join directory_party q on q.id = n.party
                  where n.number = :number))
              and (:after_id::uuid is null or (p.name collate "it-x-icu", p.id) > (:after_name, :after_id::uuid))
            order by p.name collate "it-x-icu", p.id limit :size
            """.formatted(words());

    private static final String OVER = """
            select p.id, p.kind, p.name, p.known_since, p.confirmed, coalesce(p.card ->> 'PURPOSE', '') as purpose,
                   p.card ->> 'KEEP_UNTIL' as keep_until
            from directory_party p
            where p.card ->> 'KEEP_UNTIL' < ? and p.same_as is null and p.erased_on is null
            order by p.card ->> 'KEEP_UNTIL', p.id limit ?
            """;

    private final JdbcClient jdbc;
    private final Today today;

    PartyList(JdbcClient jdbc, Today today) {
        this.today = today;
        this.jdbc = jdbc;
    }

    /**
     * What is asked; empty for all.
     *
     * @param words of a name in any order, a part of a mail address, or a telephone number
     * @param kind PERSON or BODY
     * @param sort a kind of body
     */
    public record Asked(String words, String kind, String sort, String topic) {

        /** By words alone. */
        static Asked of(String words) {
            return new Asked(words, "", "", "");
        }
    }

    /** A party and what kind of body it is; empty for a person. */
    public record Found(Party party, String sort) {}

    /** One page; nothing for whom {@code sight} does not open the house. */
    public Slice<Party> page(Asked asked, String after, Sight sight, int size) {
        return found(asked, after, sight, size).map(Found::party);
    }

    /** The same with the kind of body. */
    public Slice<Found> found(Asked asked, String after, Sight sight, int size) {
        if (!sight.sees(Parties.LABEL)) {
            return new Slice<>(List.of(), null);
        }
        String words = asked.words().strip();
        int cut = after.indexOf(' ');
        var statement = jdbc.sql(PAGE)
                .param("words", words)
                .param("mail", like(words.toLowerCase(java.util.Locale.ROOT)))
                .param("number", PhoneNumber.read(words).map(PhoneNumber::text).orElse(""))
                .param("kind", asked.kind())
                .param("sort", asked.sort())
                .param("topic", asked.topic().toLowerCase(java.util.Locale.ITALIAN))
                .param("after_id", cut < 0 ? null : id(after.substring(0, cut)))
                .param("after_name", cut < 0 ? "" : after.substring(cut + 1))
                .param("size", size + 1);
        List<String> asWritten = Arrays.asList(NameKey.bare(words).split(" "));
        for (int i = 0; i < WORDS; i++) {
            String word = i < asWritten.size() ? asWritten.get(i) : "";
            statement = statement.param("word" + i, asWritten.getFirst().isEmpty() ? "" : "%" + word + "%");
        }
        return Slice.of(
                statement
                        .query((rs, row) -> new Found(Parties.party(rs, row), rs.getString("sort")))
                        .list(),
                size,
                found -> found.party().id() + " " + found.party().name());
    }

    /** Somebody whose time is over. */
    public record Over(Party party, String purpose, LocalDate until) {}

    /** Those whose time is over, the oldest first; nobody for whom {@code sight} does not open the house. */
    public List<Over> over(Sight sight, int size) {
        return sight.sees(Parties.LABEL)
                ? jdbc.sql(OVER)
                        .params(today.date().toString(), size)
                        .query((rs, row) -> new Over(
                                Parties.party(rs, row),
                                rs.getString("purpose"),
                                LocalDate.parse(rs.getString("keep_until"))))
                        .list()
                : List.of();
    }

    private static String words() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            words.append(WORD.formatted(i));
        }
        return words.toString();
    }

    private static String like(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** @throws NotFound where {@code key} is none of ours */
    private static @Nullable UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new NotFound("page after " + key);
        }
    }
}
