// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.organisation.Sight;

/** Letters decided before whose subject is like that of a letter. */
@Repository
class Similar {

    /** The rarest words of a subject find it; those of every second letter would only bring all of them. */
    private static final int RAREST = 4;

    /** So many are looked at; among them the likest are shown. */
    private static final String LIKE =
            """
            with found as materialized (
              select l.id, ts_rank(to_tsvector('italian', l.subject), to_tsquery('italian', :any)) as likeness
              from correspondence_letter l
              where to_tsvector('italian', l.subject) @@ to_tsquery('italian', :any) and l.outcome is not null
              limit 400
            )
            select l.* from found join correspondence_letter l on l.id = found.id
            where l.id <> :id and l.outcome <> 'RESERVED' and l.merged_into is null and
            """ + Sight.sql("l") + " order by found.likeness desc, l.arrived_at desc, l.id desc limit :size";

    private final JdbcClient jdbc;

    Similar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param words of its subject, as they stand in it
     * @param learned in how many letters each of them stood
     */
    List<Letter> to(Letter letter, Collection<String> words, Learned learned, Sight sight, int size) {
        String any = words.stream()
                .sorted(Comparator.comparingInt(word -> learned.with(LetterWords.stem(word))))
                .limit(RAREST)
                .collect(Collectors.joining(" | "));
        return any.isEmpty()
                ? List.of()
                : jdbc.sql(LIKE)
                        .param("any", any)
                        .param("id", letter.id())
                        .param("size", size)
                        .params(sight.params())
                        .query(Letters::letter)
                        .list();
    }
}
