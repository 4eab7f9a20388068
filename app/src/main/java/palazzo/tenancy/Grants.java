// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.util.List;
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
        onSchema("ops");
        run("grant usage on schema ext to " + role());
    }

    void onCity(City city) {
        onSchema(city.schema());
        for (String table : insertOnly(city)) {
            run("revoke update, delete, truncate on " + city.schema() + "." + table + " from " + role());
        }
    }

    private void onSchema(String schema) {
        run("grant usage on schema " + schema + " to " + role());
        run("grant select, insert, update, delete on all tables in schema " + schema + " to " + role());
        run("grant usage, select on all sequences in schema " + schema + " to " + role());
    }

    private List<String> insertOnly(City city) {
        return jdbc.sql(INSERT_ONLY).param(city.schema()).query(String.class).list();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private String role() {
        return '"' + settings.user() + '"';
    }
}
