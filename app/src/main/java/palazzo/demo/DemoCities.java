// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.kernel.Ids;
import palazzo.organisation.Staff;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** Makes the two cities of the demo with the people of {@code docs/cast.md}, once. */
@Component
@Order(1)
@ConditionalOnProperty("palazzo.demo")
public class DemoCities implements ApplicationRunner {

    /** What everybody in the demo logs in with. */
    public static final String PASSWORD = "palazzo-demo";

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private final Cities cities;
    private final Staff staff;
    private final Ids ids;

    DemoCities(Cities cities, Staff staff, Ids ids) {
        this.cities = cities;
        this.staff = staff;
        this.ids = ids;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (cities.named("milano").isEmpty()) {
            City milano = cities.found(
                    new City(ids.next(), "milano", "Comune di Milano", List.of("localhost", "milano.localhost")));
            CityScope.run(milano, () -> Cast.MILANO.forEach(this::add));
        }
        if (cities.named("valdoria").isEmpty()) {
            City valdoria =
                    cities.found(new City(ids.next(), "valdoria", "Comune di Valdoria", List.of("valdoria.localhost")));
            CityScope.run(valdoria, () -> Cast.VALDORIA.forEach(this::add));
        }
    }

    private void add(Cast.Player player) {
        UUID person = staff.add(player.givenName(), player.familyName(), player.username() + "@comune.example");
        staff.open(person, player.username(), PASSWORD, false);
        staff.appoint(person, player.kind(), player.unit(), FIRST_DAY, null);
    }
}
