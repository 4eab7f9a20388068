// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;

/**
 * One Flyway history for each city and one for {@code ops}, worked by the owner's role. A fingerprint of the set, and of the
 * role that may work with its tables, stands in {@code ops}: a start compares one row a schema and opens Flyway only where
 * something is new.
 */
@Component
class Migrations {

    private static final String OPS = "ops";
    private static final String APPLIED = "select schema_name, fingerprint from ops.migration";
    private static final String REMEMBER = """
            insert into ops.migration (schema_name, fingerprint) values (?, ?)
            on conflict (schema_name) do update set fingerprint = excluded.fingerprint
            """;

    private static final String IS_THERE = "select to_regclass('ops.migration') is not null";
    private static final String FORGET = "delete from ops.migration where schema_name = ?";
    private static final String SCHEMA = "select count(*) from pg_namespace where nspname = ?";

    private final DataSource owner;
    private final JdbcClient jdbc;
    private final Grants grants;
    private final String opsSet;
    private final String citySet;

    Migrations(@Qualifier("ownerDataSource") DataSource owner, Grants grants, DatabaseSettings settings) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
        this.grants = grants;
        this.opsSet = fingerprint("db/ops", settings.user());
        this.citySet = fingerprint("db/migration", settings.user());
    }

    /** Brings {@code ops} with the extensions and then every city up to date, where they are not. Run before anything else. */
    void bringUpToDate(Supplier<List<City>> cities) {
        Map<String, String> applied = applied();
        if (!opsSet.equals(applied.get(OPS))) {
            configured(OPS, "classpath:db/ops").load().migrate();
            grants.onOps();
            remember(OPS, opsSet);
        }
        cities.get().stream()
                .filter(city -> !citySet.equals(applied.get(city.schema())))
                .forEach(this::migrate);
    }

    /** Makes the city's schema, or brings it up to date. Goes on where an interrupted one stopped. */
    void migrate(City city) {
        configured(city.schema(), "classpath:db/migration").load().migrate();
        grants.onCity(city);
        remember(city.schema(), citySet);
    }

    private Map<String, String> applied() {
        Map<String, String> applied = new HashMap<>();
        if (jdbc.sql(IS_THERE).query(Boolean.class).single()) {
            jdbc.sql(APPLIED).query(row -> {
                applied.put(row.getString("schema_name"), row.getString("fingerprint"));
            });
        }
        return applied;
    }

    private void remember(String schema, String fingerprint) {
        jdbc.sql(REMEMBER).params(schema, fingerprint).update();
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

    private static String fingerprint(String folder, String role) {
        CRC32C sum = new CRC32C();
        sum.update(role.getBytes(StandardCharsets.UTF_8));
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.sql");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                sum.update((file.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                sum.update(file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }
}
