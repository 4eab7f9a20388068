// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.law.Norm;

/** What was sent to say that a letter is here: never to a machine. */
@Repository
@Norm("l. 241/1990, art. 18-bis, c. 1")
class Acknowledgements {

    private static final String OWED = """
            select l.id, l.sender_address, 'LAW' as kind from correspondence_letter l
            where l.outcome = 'PROCEDURE' and l.number is not null and l.triaged_at >= ?
              and not l.automatic and l.sender_address <> ''
              and not exists (select from correspondence_acknowledgement a where a.letter = l.id and a.kind = 'LAW')
            order by l.triaged_at, l.id limit 50
            """;
    private static final String COURTEOUS = """
            select distinct on (lower(l.sender_address)) l.id, l.sender_address, 'COURTESY' as kind
            from correspondence_letter l
            where l.channel = 'EMAIL' and l.arrived_at >= ? and not l.automatic and l.sender_address <> ''
              and not exists (select from correspondence_acknowledgement a where a.kind = 'COURTESY'
                              and a.day = ? and a.address = lower(l.sender_address))
            order by lower(l.sender_address), l.arrived_at, l.id limit 50
            """;
    private static final String ADD = """
            insert into correspondence_acknowledgement (id, letter, kind, address, day, sending) values (?, ?, ?, ?, ?, ?)
            """;

    /** What is older was told otherwise, or is told no more. In days. */
    private static final int LATEST = 7;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;

    Acknowledgements(JdbcClient jdbc, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
    }

    /** Why somebody is told. */
    enum Kind {
        /** The law wants it for a request. */
        LAW,
        /** The office is courteous. */
        COURTESY
    }

    /** What is to be told. */
    record Owed(UUID letter, String address, Kind kind) {}

    /** Requests whose receipt was not sent yet. */
    List<Owed> byLaw() {
        LocalDate since = today.date().minusDays(LATEST);
        return jdbc.sql(OWED)
                .param(Today.sql(since.atStartOfDay(Today.ROME).toInstant()))
                .query(Acknowledgements::owed)
                .list();
    }

    /** Letters of today whose senders were told nothing today, one for each sender. */
    List<Owed> byCourtesy() {
        return jdbc.sql(COURTEOUS)
                .params(Today.sql(today.date().atStartOfDay(Today.ROME).toInstant()), today.date())
                .query(Acknowledgements::owed)
                .list();
    }

    void add(Owed told, UUID sending) {
        jdbc.sql(ADD)
                .params(
                        ids.next(),
                        told.letter(),
                        told.kind().name(),
                        told.address().toLowerCase(Locale.ROOT))
                .params(today.date(), sending)
                .update();
    }

    private static Owed owed(ResultSet rs, int row) throws SQLException {
        return new Owed(
                rs.getObject("id", UUID.class), rs.getString("sender_address"), Kind.valueOf(rs.getString("kind")));
    }
}
