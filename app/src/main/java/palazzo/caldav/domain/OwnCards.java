// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Subject;
import palazzo.trail.Trail;

/** How one person's programs call the cards of their book, and which they took out of it. */
@Repository
public class OwnCards {

    private static final String OF = "select c.name, c.party, c.withdrawn from caldav_card c where c.person = ?";
    private static final String PUT = """
            insert into caldav_card (person, name, party, withdrawn) values (?, ?, ?, ?)
            on conflict (person, party) do update set withdrawn = excluded.withdrawn
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    OwnCards(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    record Own(String name, UUID party, boolean withdrawn) {}

    List<Own> of(UUID person) {
        return jdbc.sql(OF)
                .param(person)
                .query((rs, row) ->
                        new Own(rs.getString("name"), rs.getObject("party", UUID.class), rs.getBoolean("withdrawn")))
                .list();
    }

    /** It is called so there, and is in the book. */
    void named(UUID person, String name, UUID party) {
        jdbc.sql(PUT).params(person, name, party, false).update();
    }

    /** Out of this one book; the directory keeps it. */
    @Transactional
    public void withdraw(UUID person, String name, UUID party) {
        jdbc.sql(PUT).params(person, name, party, true).update();
        trail.record("card.withdrawn", new Subject("party", party));
    }
}
