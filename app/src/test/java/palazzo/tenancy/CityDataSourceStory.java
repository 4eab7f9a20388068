// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import palazzo.HouseTest;

/** One connection of the server, handed to one city after the other. */
@HouseTest
class CityDataSourceStory {

    private final DataSource pool;
    private final City milano;
    private final City valdoria;

    private SingleConnectionDataSource single;
    private DataSource handedOut;

    CityDataSourceStory(Cities cities, @Qualifier("pool") DataSource pool) {
        this.pool = pool;
        this.milano = cities.named("milano").orElseThrow();
        this.valdoria = cities.named("valdoria").orElseThrow();
    }

    @BeforeEach
    void takeOne() throws SQLException {
        single = new SingleConnectionDataSource(pool.getConnection(), true);
        handedOut = new CityDataSource(single);
    }

    @AfterEach
    void giveBack() {
        single.destroy();
    }

    @Test
    void eachCityInItsTurnSeesItself() {
        assertThat(seenFrom(milano)).isEqualTo("city_milano");
        assertThat(seenFrom(valdoria)).isEqualTo("city_valdoria");
        assertThat(seenFrom(valdoria)).isEqualTo("city_valdoria");
        assertThat(seenFrom(milano)).isEqualTo("city_milano");
    }

    @Test
    void aPathThatARollbackUndidIsSetAnew() throws SQLException {
        seenFrom(milano);
        Connection connection = single.getConnection();
        connection.setAutoCommit(false);
        assertThat(seenFrom(valdoria)).isEqualTo("city_valdoria");
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(seenFrom(valdoria)).isEqualTo("city_valdoria");
    }

    @Test
    void aPathThatAStatementTurnedIsTurnedBack() throws SQLException {
        seenFrom(milano);
        try (var statement = single.getConnection().createStatement()) {
            statement.execute("select set_config('search_path', 'city_valdoria, ext', false)");
        }
        assertThat(seenFrom(milano)).isEqualTo("city_milano");
    }

    @Test
    void aPathThatOnlyATransactionHadIsSetAnewHoweverItEnded() throws SQLException {
        for (String end : List.of("commit", "rollback", "select 1/0", "rollback to savepoint before")) {
            seenFrom(milano);
            Connection connection = single.getConnection();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("savepoint before");
                statement.execute("set local search_path to city_valdoria, ext");
                tried(() -> statement.execute(end));
            }
            connection.rollback();
            connection.setAutoCommit(true);
            assertThat(seenFrom(milano)).as("after " + end).isEqualTo("city_milano");
            assertThat(seenFrom(valdoria)).as("after " + end).isEqualTo("city_valdoria");
        }
    }

    @Test
    void aPathThatWasResetIsSetAnew() throws SQLException {
        for (String reset : List.of("reset search_path", "reset all", "discard all", "set search_path to ops")) {
            seenFrom(milano);
            try (var statement = single.getConnection().createStatement()) {
                statement.execute(reset);
            }
            assertThat(seenFrom(milano)).as("after " + reset).isEqualTo("city_milano");
        }
    }

    /**
     * What nobody thought of: cities, transactions, rollbacks, errors and resets in a thousand orders. Before each look,
     * the connection is what the steps before have left of it, as it is when the pool gives it to the next request.
     */
    @Test
    void whateverWasDoneToAConnectionItsCityIsTheOneThatAsks() throws SQLException {
        Random random = new Random(2);
        List<String> steps = List.of(
                "begin",
                "commit",
                "rollback",
                "savepoint s",
                "rollback to savepoint s",
                "set search_path to ops",
                "set local search_path to city_valdoria, ext",
                "reset all",
                "select 1/0",
                "select set_config('search_path', 'city_milano, ext', true)");
        Connection connection = single.getConnection();
        for (int i = 0; i < 1_000; i++) {
            try (var statement = connection.createStatement()) {
                tried(() -> statement.execute(steps.get(random.nextInt(steps.size()))));
            }
            boolean failed = connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
            City city = random.nextBoolean() ? milano : valdoria;
            if (!failed) {
                assertThat(seenFrom(city)).isEqualTo(city.schema());
            }
        }
    }

    private interface Try {
        void now() throws SQLException;
    }

    private static void tried(Try attempt) {
        try {
            attempt.now();
        } catch (SQLException meant) {
            // The step fails, as a statement of a request may.
        }
    }

    private String seenFrom(City city) {
        return CityScope.call(
                city,
                () -> JdbcClient.create(handedOut)
                        .sql("select current_schema()")
                        .query(String.class)
                        .single());
    }
}
