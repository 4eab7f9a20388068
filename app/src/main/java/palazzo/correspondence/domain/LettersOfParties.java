// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.organisation.Sight;

/** The open letters of whoever has written. */
@Repository
public class LettersOfParties {

    private static final String OPEN = "select " + LetterList.ROW + """
            from correspondence_letter l
            where l.id in (select s.letter from correspondence_sender s where s.party = any(:parties::uuid[]))
              and l.state in ('ARRIVED', 'ACCEPTED', 'TO_SIGN', 'LEAVING') and
            """ + Sight.sql("l")
            + " order by l.due nulls last, l.arrived_at, l.id limit :size";

    private static final String NEWEST = """
            select l.* from correspondence_letter l
            where l.id in (select s.letter from correspondence_sender s where s.party = any(:parties::uuid[])) and
            """ + Sight.sql("l") + " order by l.arrived_at desc, l.id desc limit :size";

    private final JdbcClient jdbc;

    LettersOfParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What any of {@code parties} wrote and is open, as {@code sight} lets see it, first due first. */
    public List<LetterRow> open(Collection<UUID> parties, Sight sight, int size) {
        return jdbc.sql(OPEN)
                .param("parties", parties.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("size", size)
                .params(sight.params())
                .query(LetterList::row)
                .list();
    }

    /** What any of {@code parties} wrote, newest first. */
    List<Letter> newest(Collection<UUID> parties, Sight sight, int size) {
        return jdbc.sql(NEWEST)
                .param("parties", parties.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("size", size)
                .params(sight.params())
                .query(Letters::letter)
                .list();
    }
}
