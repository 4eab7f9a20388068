// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pools: the owner's for migrations, the application's for everything else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class Database {

    private static final String ROLE_EXISTS = "select count(*) from pg_roles where rolname = ?";

    /** Where to connect, and as whom. */
    record Address(
            String url,
            String owner,
            @Nullable String ownerPassword,
            @Nullable String password) {}

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(DatabaseSettings settings) {
        return new EmbeddedServer(settings.url() == null ? EmbeddedDatabase.open(settings) : null);
    }

    @Bean
    Address databaseAddress(DatabaseSettings settings, EmbeddedServer embedded) {
        EmbeddedDatabase own = embedded.database();
        String url = settings.url();
        return own != null || url == null
                ? embedded.address()
                : new Address(
                        url,
                        settings.ownerUser(),
                        settings.ownerPassword(),
                        settings.password() == null ? settings.ownerPassword() : settings.password());
    }

    @Bean(defaultCandidate = false)
    DataSource ownerDataSource(Address address) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(address.url());
        owner.setUser(address.owner());
        owner.setPassword(address.ownerPassword());
        return owner;
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource pool(Address address, DatabaseSettings settings, @Qualifier("ownerDataSource") DataSource owner) {
        makeRole(JdbcClient.create(owner), settings.user(), address.password());
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("house");
        pool.setJdbcUrl(address.url());
        pool.setUsername(settings.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setConnectionTimeout(5_000);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    @Bean
    @Primary
    DataSource dataSource(@Qualifier("pool") HikariDataSource pool) {
        return new CityDataSource(pool);
    }

    private static void makeRole(JdbcClient owner, String role, @Nullable String password) {
        boolean missing = owner.sql(ROLE_EXISTS).param(role).query(Long.class).single() == 0;
        if (missing) {
            owner.sql("create role \"" + role + "\" login").update();
        }
        if (missing && password != null) {
            owner.sql("alter role \"" + role + "\" password '" + password.replace("'", "''") + "'")
                    .update();
        }
    }

    /** The embedded server as a bean that closes after the pools; empty with a server of one's own. */
    record EmbeddedServer(@Nullable EmbeddedDatabase database) implements AutoCloseable {

        Address address() {
            if (database == null) {
                throw new IllegalStateException("no embedded database");
            }
            return new Address(database.url(), database.owner(), database.password(), database.password());
        }

        @Override
        public void close() {
            if (database != null) {
                database.close();
            }
        }
    }
}
