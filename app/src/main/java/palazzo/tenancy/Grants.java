// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the application's role may do. The owner migrates; the application works and may change every table but those
 * whose comment begins with {@code insert-only}: there it may add and read, and nothing else. The database is the last
 * guard of what must never be rewritten.
 */
@Component
class Grants {

    private static final String INSERT_ONLY = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind = 'r' and obj_description(c.oid, 'pg_class') like 'insert-only%'
            """;

    private final JdbcClient jdbc;
    private final DatabaseSettings settings;

    Grants(@Qualifier("ownerDataSource") DataSource owner, DatabaseSettings settings) {
        this.jdbc = JdbcClient.create(owner);
        this.settings = settings;
    }

    void onOps() {
        run(Stream.concat(onSchema("ops"), Stream.of("grant usage on schema ext to " + role())));
    }

    void onCity(City city) {
        run(Stream.concat(
                onSchema(city.schema()),
                insertOnly(city).stream()
                        .map(table -> "revoke update, delete, truncate on " + city.schema() + "." + table + " from "
                                + role())));
    }

    private Stream<String> onSchema(String schema) {
        return Stream.of(
                "grant usage on schema " + schema + " to " + role(),
                "grant select, insert, update, delete on all tables in schema " + schema + " to " + role(),
                "grant usage, select on all sequences in schema " + schema + " to " + role());
    }

    private List<String> insertOnly(City city) {
        return jdbc.sql(INSERT_ONLY).param(city.schema()).query(String.class).list();
    }

    /** All at once: the owner has no pool, and to connect takes longer than to grant. */
    private void run(Stream<String> statements) {
        jdbc.sql(statements.collect(Collectors.joining(";\n"))).update();
    }

    private String role() {
        return '"' + settings.user() + '"';
    }
}
