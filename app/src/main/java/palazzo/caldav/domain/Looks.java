// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How shelves look in the programs of each person: what they call them, in which colour they see them. */
@Repository
public class Looks {

    private static final int LONGEST = 20_000;
    private static final int MOST = 100;

    private static final String OF = "select k.property, k.value from caldav_look k where k.person = ? and k.shelf = ?";
    private static final String PUT = """
        insert into caldav_look (person, shelf, property, value) values (?, ?, ?, ?)
        on conflict (person, shelf, property) do update set value = excluded.value
        """;
    private static final String TAKE = "delete from caldav_look where person = ? and shelf = ? and property = ?";
    private static final String FORGET = "delete from caldav_look where shelf = ?";

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a person's programs keep with a shelf. */
    public Map<QName, Xml> of(UUID person, UUID shelf) {
        Map<QName, Xml> looks = new LinkedHashMap<>();
        jdbc.sql(OF).params(person, shelf).query(rs -> {
            XmlReading.read(rs.getString("value").getBytes(StandardCharsets.UTF_8))
                    .ifPresent(value -> looks.put(value.name(), value));
        });
        return looks;
    }

    /** Keeps it. @throws DavFault where it is too much */
    @Transactional
    public void put(UUID person, UUID shelf, Xml value) {
        String text = value.document();
        if (text.length() > LONGEST || of(person, shelf).size() >= MOST) {
            throw new DavFault(507, null, "");
        }
        jdbc.sql(PUT).params(person, shelf, value.name().toString(), text).update();
    }

    /** Keeps it no more. */
    @Transactional
    public void take(UUID person, UUID shelf, QName property) {
        jdbc.sql(TAKE).params(person, shelf, property.toString()).update();
    }

    /** The shelf is no more. */
    @Transactional
    public void forget(UUID shelf) {
        jdbc.sql(FORGET).param(shelf).update();
    }
}
