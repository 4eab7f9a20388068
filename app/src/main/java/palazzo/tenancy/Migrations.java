// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One Flyway history for each city, worked by the owner's role. A fingerprint of the set stands in {@code ops}, so that a
 * start compares one row a city and opens Flyway only where something is new.
 */
@Component
class Migrations {

    private static final String APPLIED = "select fingerprint from ops.migration where schema_name = ?";
    private static final String REMEMBER = """
            insert into ops.migration (schema_name, fingerprint) values (?, ?)
            on conflict (schema_name) do update set fingerprint = excluded.fingerprint
            """;

    private final DataSource owner;
    private final JdbcClient jdbc;
    private final Grants grants;

    Migrations(@Qualifier("ownerDataSource") DataSource owner, Grants grants) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
        this.grants = grants;
    }

    /** Makes {@code ops} and the extensions, or brings them up to date. Run before anything else. */
    void migrateOps() {
        configured("ops", "classpath:db/ops").load().migrate();
        grants.onOps();
    }

    /** Makes the city's schema, or brings it up to date. Goes on where an interrupted one stopped. */
    void migrate(City city) {
        Flyway flyway = configured(city.schema(), "classpath:db/migration").load();
        String fingerprint = fingerprint(flyway.info().all());
        boolean current = jdbc.sql(APPLIED)
                .param(city.schema())
                .query(String.class)
                .optional()
                .filter(fingerprint::equals)
                .isPresent();
        if (!current) {
            flyway.migrate();
            grants.onCity(city);
            jdbc.sql(REMEMBER).params(city.schema(), fingerprint).update();
        }
    }

    private org.flywaydb.core.api.configuration.FluentConfiguration configured(String schema, String location) {
        return Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .defaultSchema(schema)
                .table("flyway_history")
                .locations(location)
                .initSql("set search_path to " + schema + ", ext")
                .outOfOrder(true);
    }

    private static String fingerprint(MigrationInfo[] all) {
        CRC32C sum = new CRC32C();
        Arrays.stream(all)
                .map(each -> each.getVersion() + ":" + each.getChecksum())
                .forEach(each -> sum.update(each.getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }
}
