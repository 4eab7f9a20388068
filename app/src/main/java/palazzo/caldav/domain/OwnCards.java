// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Subject;
import palazzo.trail.Trail;

/**
 * How one person's programs call the cards of their book, and which they took out of it: kept with what else their programs
 * keep there, under the card's own identity.
 */
@Repository
public class OwnCards {

    private static final String NAMED = "urn:palazzo:card";
    private static final String OUT = "-";
    private static final String OF = "select l.shelf, l.value from caldav_look l where l.person = ? and l.property = ?";
    private static final String PUT = """
            insert into caldav_look (person, shelf, property, value) values (?, ?, ?, ?)
            on conflict (person, shelf, property) do update set value = excluded.value
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
                .params(person, NAMED)
                .query((rs, row) -> own(rs.getString("value"), rs.getObject("shelf", UUID.class)))
                .list();
    }

    private static Own own(String value, UUID party) {
        boolean out = value.startsWith(OUT);
        return new Own(out ? value.substring(OUT.length()) : value.substring(1), party, out);
    }

    /** It is called so there, and is in the book. */
    void named(UUID person, String name, UUID party) {
        jdbc.sql(PUT).params(person, party, NAMED, "+" + name).update();
    }

    /** Out of this one book; the directory keeps it. */
    @Transactional
    public void withdraw(UUID person, String name, UUID party) {
        jdbc.sql(PUT).params(person, party, NAMED, OUT + name).update();
        trail.record("card.withdrawn", new Subject("party", party));
    }
}
