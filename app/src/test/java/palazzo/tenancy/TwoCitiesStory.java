// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.Visit;

@HouseTest
class TwoCitiesStory {

    private final Cities cities;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    TwoCitiesStory(Cities cities, JdbcClient jdbc) {
        this.cities = cities;
        this.jdbc = jdbc;
    }

    @Test
    void eachCityHasItsOwnPeople() {
        var milano = CityScope.call(cities.named("milano").orElseThrow(), this::people);
        var valdoria = CityScope.call(cities.named("valdoria").orElseThrow(), this::people);
        assertThat(milano).isNotEmpty().doesNotContainAnyElementsOf(valdoria);
    }

    @Test
    void withoutACityNoTableIsFound() {
        assertThatThrownBy(this::people).isInstanceOf(DataAccessException.class);
    }

    @Test
    void somebodyOfOneCityDoesNotGetIntoTheOther() {
        assertThatThrownBy(() -> Visit.as(port, "valdoria.localhost", "livia.ferraguzzi"))
                .isInstanceOf(AssertionError.class);
        assertThat(Visit.as(port, "milano.localhost", "livia.ferraguzzi")
                        .open("/")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anUnknownHostIsNotFound() {
        assertThat(Visit.anonymous(port, "elsewhere.example").open("/login").status())
                .isEqualTo(404);
    }

    private java.util.List<String> people() {
        return jdbc.sql("select email from organisation_person")
                .query(String.class)
                .list();
    }
}
