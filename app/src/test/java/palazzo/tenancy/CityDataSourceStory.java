// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private String seenFrom(City city) {
        return CityScope.call(
                city,
                () -> JdbcClient.create(handedOut)
                        .sql("select current_schema()")
                        .query(String.class)
                        .single());
    }
}
