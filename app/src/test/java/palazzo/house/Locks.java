// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.organisation.Label;
import palazzo.tenancy.City;

/** Puts one label on everything that carries one in a city, as its owner: whatever the module, whatever the table. */
@TestComponent
public class Locks implements AutoCloseable {

    private static final String LABELLED = """
            select table_name from information_schema.columns where table_schema = ?
            group by table_name having count(*) filter (where column_name in ('label', 'offices', 'people')) = 3
            order by table_name
            """;
    private static final String IDENTITIES =
            "select distinct to_jsonb(t) ->> k.name from %s t, (values ('id'), ('subject'), ('document'), ('about')) k(name)"
                    + " where to_jsonb(t) ->> k.name ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";
    private static final String EMPTY = "select '%1$s' where not exists (select from %1$s)";
    private static final String TURN = "update %s set label = ?, offices = ?::text[], people = ?::uuid[]";

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient owner;

    /** A connection of the owner's is dear to open, so one is kept. */
    Locks(@Qualifier("ownerDataSource") DataSource owner) {
        pool.setDataSource(owner);
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(0);
        this.owner = JdbcClient.create(pool);
    }

    /** Whoever owns the tables of every city. */
    public JdbcClient owner() {
        return owner;
    }

    /** Tables whose rows carry a label and that hold nothing. */
    List<String> empty(City city) {
        return owner.sql(ofEach(city, EMPTY::formatted, " union all "))
                .query(String.class)
                .list();
    }

    /** What may stand in an address: the identities of all that is labelled. */
    List<UUID> identities(City city) {
        return owner.sql(ofEach(city, IDENTITIES::formatted, " union ")).query(String.class).list().stream()
                .map(UUID::fromString)
                .toList();
    }

    void turn(City city, Label label) {
        List<Object> values = new ArrayList<>();
        labelled(city)
                .forEach(table -> values.addAll(List.of(label.kind().name(), label.sqlOffices(), label.sqlPeople())));
        owner.sql(ofEach(city, TURN::formatted, ";")).params(values).update();
    }

    private String ofEach(City city, UnaryOperator<String> statement, String between) {
        return labelled(city).stream().map(statement).collect(Collectors.joining(between));
    }

    private List<String> labelled(City city) {
        return owner.sql(LABELLED).param(city.schema()).query(String.class).list().stream()
                .map(table -> city.schema() + "." + table)
                .toList();
    }

    @Override
    public void close() {
        pool.close();
    }
}
