// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.registry.stories.RegistryTown.register;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.kernel.Ids;
import palazzo.law.Norm;
import palazzo.organisation.Staff;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** Who registers at which desk, with which rights, from which day to which. */
@HouseTest
class OperatorsHaveTheirDesksStory {

    private static final String HOST = "protocollo.localhost";

    private final City city;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    OperatorsHaveTheirDesksStory(Cities cities, Staff staff, Ids ids, JdbcClient jdbc) {
        this.city = RegistryTown.of("protocollo", cities, staff, ids);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void monday() {
        TheClock.moveTo(LocalDateTime.of(2043, 5, 11, 9, 0));
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 61, c. 3")
    void operatorsMayDoWhatTheyWereGivenFromADayToADay() {
        Visit clerk = visit(RegistryTown.CLERK);
        Seen entry = register(clerk, "Prima di ogni nomina", Map.of(), null);
        Visit head = visit(RegistryTown.HEAD);
        assertThat(clerk.submit(
                                clerk.open("/registry/desks"),
                                "form[action=/registry/desks]",
                                Map.of("name", "Portineria", "unit", "AAG"))
                        .text())
                .contains("Decide chi risponde del protocollo");
        Seen desks = head.submit(
                head.open("/registry/desks"),
                "form[action=/registry/desks]",
                Map.of("name", "Portineria", "place", "piano terra", "unit", "AAG"));
        String desk = desks.page().select("select[name=desk] option").attr("value");
        String norma = desks.page()
                .select("select[name=person] option:contains(norma)")
                .attr("value");
        head.submit(
                desks,
                "form[action=/registry/operators]",
                Map.of(
                        "desk",
                        desk,
                        "person",
                        norma,
                        "rights",
                        "OUT",
                        "firstDay",
                        "2043-05-11",
                        "lastDay",
                        "2043-05-12"));
        assertThat(register(clerk, "In entrata", Map.of(), null).text()).contains("Non puoi registrare in entrata");
        assertThat(register(clerk, "In uscita", Map.of("direction", "OUT", "desk", desk), null)
                        .text())
                .contains("Registrato con il numero");
        Map<String, String> annulment = Map.of("measure", "n. 1", "reason", "prova");
        assertThat(clerk.open(entry.path()).page().select("form[action$=/annulment]"))
                .isEmpty();
        assertThat(clerk.submit(entry, "form[action$=/annulment]", annulment).text())
                .contains("Non puoi annullare");
        TheClock.moveTo(LocalDateTime.of(2043, 5, 13, 9, 0));
        assertThat(register(clerk, "In uscita, scaduto", Map.of("direction", "OUT"), null)
                        .text())
                .contains("Non puoi registrare in uscita");
        assertThat(register(head, "Il responsabile può", Map.of(), null).text()).contains("Registrato con il numero");
        Seen after = head.open("/registry/desks");
        assertThat(after.text()).contains("Portineria", "norma timbri");
        CityScope.run(city, () -> jdbc.sql("delete from registry_operator").update());
    }

    @Test
    void aDeskThatIsClosedAndAnAppointmentThatNeverBeganGiveNoRight() {
        Visit head = visit(RegistryTown.HEAD);
        Seen desks = head.submit(
                head.open("/registry/desks"),
                "form[action=/registry/desks]",
                Map.of("name", "Sportello estivo", "place", "cortile", "unit", "AAG"));
        assertThat(desks.page().select("select[name=person] option:contains(ugo)"))
                .as("who does not keep the registry is no operator")
                .isEmpty();
        String desk = desks.page()
                .select("select[name=desk] option:contains(Sportello estivo)")
                .val();
        String norma = desks.page()
                .select("select[name=person] option:contains(norma)")
                .val();
        Map<String, String> form = Map.of("desk", desk, "person", norma, "rights", "IN", "firstDay", "2043-05-12");
        Seen appointed = head.submit(desks, "form[action=/registry/operators]", form);
        head.submit(appointed, "form[action^=/registry/operators/]", Map.of());
        TheClock.moveTo(LocalDateTime.of(2043, 5, 12, 9, 0));
        assertThat(CityScope.call(
                        city,
                        () -> jdbc.sql("select count(*) from registry_operator")
                                .query(Long.class)
                                .single()))
                .isZero();
        head = visit(RegistryTown.HEAD);
        head.submit(head.open("/registry/desks"), "form[action=/registry/operators]", form);
        Visit clerk = visit(RegistryTown.CLERK);
        assertThat(register(clerk, "Allo sportello", Map.of("desk", desk), null).text())
                .contains("Registrato con il numero");
        head.submit(head.open("/registry/desks"), "form[action=/registry/desks/" + desk + "]", Map.of());
        TheClock.moveTo(LocalDateTime.of(2043, 5, 13, 9, 0));
        assertThat(register(visit(RegistryTown.CLERK), "Sportello chiuso", Map.of(), null)
                        .text())
                .contains("Non puoi registrare in entrata");
        CityScope.run(city, () -> jdbc.sql("delete from registry_operator").update());
    }

    private Visit visit(String username) {
        return Visit.as(port, HOST, username);
    }
}
