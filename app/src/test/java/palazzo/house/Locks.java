// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.organisation.Label;
import palazzo.tenancy.City;

/** Puts one label on everything that carries one in a city, as its owner: whatever the module, whatever the table. */
@TestComponent
public class Locks {

    private static final String LABELLED = """
            select table_name from information_schema.columns where table_schema = ?
            group by table_name having count(*) filter (where column_name in ('label', 'offices', 'people')) = 3
            order by table_name
            """;

    private final JdbcClient owner;

    Locks(@Qualifier("ownerDataSource") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    List<String> labelled(City city) {
        return owner.sql(LABELLED).param(city.schema()).query(String.class).list();
    }

    long rows(City city, String table) {
        return owner.sql("select count(*) from " + city.schema() + "." + table)
                .query(Long.class)
                .single();
    }

    /** What may stand in an address: the identities of all that is labelled. */
    List<UUID> identities(City city) {
        return labelled(city).stream()
                .flatMap(table -> owner
                        .sql("select to_jsonb(t) ->> k.name from " + city.schema() + "." + table
                                + " t, (values ('id'), ('subject'), ('document'), ('about')) k(name)"
                                + " where to_jsonb(t) ->> k.name is not null")
                        .query(String.class)
                        .list()
                        .stream())
                .distinct()
                .filter(Locks::isIdentity)
                .map(UUID::fromString)
                .toList();
    }

    void turn(City city, Label label) {
        for (String table : labelled(city)) {
            owner.sql("update " + city.schema() + "." + table
                            + " set label = ?, offices = ?::text[], people = ?::uuid[]")
                    .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                    .update();
        }
    }

    private static boolean isIdentity(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
