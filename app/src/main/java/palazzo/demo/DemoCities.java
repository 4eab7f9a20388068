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
import palazzo.organisation.PostKind;
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
            CityScope.run(milano, this::peopleOfMilano);
        }
        if (cities.named("valdoria").isEmpty()) {
            City valdoria =
                    cities.found(new City(ids.next(), "valdoria", "Comune di Valdoria", List.of("valdoria.localhost")));
            CityScope.run(valdoria, this::peopleOfValdoria);
        }
    }

    private void peopleOfMilano() {
        add("Ottavia", "Serravalle", PostKind.MAYOR, "");
        add("Leandro", "Bassignani", PostKind.CHIEF, "SCG");
        add("Corrado", "Menabrea", PostKind.HEAD, "URC");
        add("Livia", "Ferraguzzi", PostKind.OFFICER, "URC");
        add("Delfo", "Marcanti", PostKind.ASSISTANT, "URC");
        add("Ines", "Tortorelli", PostKind.OFFICER, "STE");
        add("Ruggero", "Cantalupi", PostKind.HEAD, "CFS");
        add("Norina", "Quaglia", PostKind.OFFICER, "AAG");
        add("Ulderico", "Fossombrone", PostKind.OFFICER, "CER");
        add("Amos", "Peverelli", PostKind.AUDITOR, "AUD");
        add("Zita", "Arcangioli", PostKind.ADMIN, "");
    }

    private void peopleOfValdoria() {
        add("Bruna", "Casalegno", PostKind.MAYOR, "");
        add("Ettore", "Limonta", PostKind.HEAD, "CFS");
        add("Gilda", "Roncaglia", PostKind.ADMIN, "");
    }

    private void add(String givenName, String familyName, PostKind kind, String unit) {
        String username = (givenName + "." + familyName).toLowerCase(java.util.Locale.ROOT);
        UUID person = staff.add(givenName, familyName, username + "@comune.example");
        staff.open(person, username, PASSWORD, false);
        staff.appoint(person, kind, unit, FIRST_DAY, null);
    }
}
