// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.demo.DemoCities;
import palazzo.kernel.Ids;
import palazzo.organisation.PostKind;
import palazzo.organisation.Staff;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** What the registry assigned to a supervised office is given to somebody of it by who supervises, and to nobody else. */
@HouseTest
class AnAssignedDocumentIsGivenOnStory {

    private static final String ABOUT = "Adesione al gemellaggio tra le biblioteche";
    private static final String VERA = "vera.cerimonie";

    private final City city;
    private final UUID vera;

    @LocalServerPort
    private int port;

    AnAssignedDocumentIsGivenOnStory(Cities cities, Staff staff, Ids ids) {
        this.city = RegistryTown.of("assegnato", cities, staff, ids);
        this.vera = CityScope.call(city, () -> works(staff));
    }

    private static UUID works(Staff staff) {
        UUID person = staff.add("Vera", "Cerimonie", VERA + "@comune.example");
        staff.open(person, VERA, DemoCities.PASSWORD, false);
        staff.appoint(person, PostKind.OFFICER, "CER", LocalDate.of(2024, 1, 1), null);
        return person;
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
    void itIsAPersonsAndTheHistorySaysSo() {
        Visit clerk = visit(RegistryTown.CLERK);
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("direction", "IN", "means", "HAND", "correspondent", "Consorzio Navigli", "about", ABOUT));
        form.putAll(Map.of("classCode", "I.8", "unit", "CER"));
        Seen entry = clerk.submit(clerk.open("/registry/new"), "form[action='/registry']", form);
        assertThat(entry.text()).contains("Registrato con il numero");
        Visit chief = visit(RegistryTown.CHIEF);
        assertThat(given(chief, "AAG").text()).contains("Un documento assegnato resta nell’unità");
        assertThat(given(chief, "CER:" + vera).text()).contains("Fatto su 1 riga di 1");
        assertThat(visit(VERA).open("/?whose=mine").text()).contains("Prendere in carico", ABOUT);
        assertThat(clerk.open(entry.path()).text()).contains("Vera Cerimonie");
    }

    private static Seen given(Visit visit, String to) {
        Seen page = visit.open("/supervision?unit=CER");
        String task = page.page()
                .select("tr:has(a:contains(" + ABOUT + ")) input[name=chosen]")
                .val();
        String token = page.page().select("input[name=_csrf]").val();
        return visit.post("/supervision/work", Map.of("_csrf", token, "to", to, "chosen", task));
    }

    private Visit visit(String username) {
        return Visit.as(port, "assegnato.localhost", username);
    }
}
