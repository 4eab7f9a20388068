// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.CRC32C;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;

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

    private static final String FORGET = "delete from ops.migration where schema_name = ?";
    private static final String SCHEMA = "select count(*) from pg_namespace where nspname = ?";

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

    /** A schema that nobody's city is was left by work that was interrupted: somebody must look at it. */
    void refuseExisting(City city) {
        if (jdbc.sql(SCHEMA).param(city.schema()).query(Long.class).single() > 0) {
            throw new Refusal("city.schema", city.schema());
        }
    }

    /** Fills a migrated city in one transaction of the owner's. */
    @Nullable
    Void fill(City city, Filling filling) throws IOException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            connection.setSchema(city.schema());
            filling.fill(city, connection);
            connection.commit();
            return null;
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + city.slug() + " could not be read in", e);
        }
    }

    /** Takes a city's schema away with all that is in it. */
    void drop(City city) {
        jdbc.sql("drop schema if exists " + city.schema() + " cascade").update();
        jdbc.sql(FORGET).param(city.schema()).update();
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
