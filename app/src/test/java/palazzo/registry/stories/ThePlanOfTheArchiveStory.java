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
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.kernel.Ids;
import palazzo.law.Norm;
import palazzo.organisation.Staff;
import palazzo.tenancy.Cities;

/** The plan of the archive changes from a day on, and what its years are behind is discarded with leave. */
@HouseTest
class ThePlanOfTheArchiveStory {

    private static final String HOST = "protocollo.localhost";

    @LocalServerPort
    private int port;

    ThePlanOfTheArchiveStory(Cities cities, Staff staff, Ids ids) {
        RegistryTown.of("protocollo", cities, staff, ids);
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
    @Norm("d.P.R. 445/2000, art. 64, c. 4")
    void aPlanHasVersionsAndEachHoldsFromItsDay() {
        Visit clerk = visit(RegistryTown.CLERK);
        Seen sheet = clerk.open("/archive/sheets/titolario");
        String text = sheet.page().select("textarea[name=body]").first().wholeText();
        assertThat(text).contains("I.13 | Cerimoniale");
        Seen bad = clerk.submit(
                sheet,
                "form[action$=/titolario]",
                Map.of("body", text + "\nXV.1 | Senza titolo", "firstDay", "2043-05-12"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("XV.1 viene prima del suo titolo");
        Map<String, String> next =
                Map.of("body", text.strip() + "\nXV | Prove\nXV.1 | Prova di classe", "firstDay", "2043-05-12");
        assertThat(clerk.submit(sheet, "form[action$=/titolario]", next).text()).contains("La versione è scritta");
        assertThat(register(clerk, "Con la classe di domani", Map.of("classCode", "XV.1"), null)
                        .status())
                .isEqualTo(422);
        TheClock.moveTo(LocalDateTime.of(2043, 5, 12, 9, 0));
        assertThat(register(clerk, "Con la classe di oggi", Map.of("classCode", "XV.1"), null)
                        .text())
                .contains("XV.1 Prova di classe");
        assertThat(clerk.submit(sheet, "form[action$=/titolario]", Map.of("firstDay", "2043-05-01"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Norm("d.lgs. 42/2004, art. 21, c. 1, lett. d)")
    void whatMayBeDiscardedIsProposedAndAPersonDecidesWithLeave() {
        TheClock.moveTo(LocalDateTime.of(2031, 2, 3, 9, 0));
        Visit clerk = visit(RegistryTown.CLERK);
        Map<String, String> form = Map.of(
                "title",
                "Spese del 2031",
                "classCode",
                "I.13",
                "kind",
                "ACTIVITY",
                "unit",
                "CER",
                "series",
                "Spese di rappresentanza");
        Seen dossier = clerk.submit(clerk.open("/archive/dossiers/new"), "form[action=/archive/dossiers]", form);
        clerk.submit(dossier, "form[action$=/closure]", Map.of());
        assertThat(clerk.open("/archive/discards").text()).doesNotContain("Spese del 2031");
        TheClock.moveTo(LocalDateTime.of(2041, 2, 3, 9, 0));
        Seen proposed = visit(RegistryTown.CLERK).open("/archive/discards");
        assertThat(proposed.text()).contains("Spese del 2031", "10 anni dalla chiusura", "proposti");
        Visit later = visit(RegistryTown.CLERK);
        String action = "form[action^=/archive/discards/]";
        Seen page = later.open("/archive/discards");
        assertThat(later.submit(page, action, Map.of("discard", "true", "reason", "passati"))
                        .text())
                .contains("Lo scarto vuole l’autorizzazione", "d.lgs. 42/2004, art. 21");
        assertThat(later.submit(
                                page,
                                action,
                                Map.of("discard", "true", "leave", "prot. 12 del 2041", "reason", "passati"))
                        .text())
                .contains("Scarto autorizzato", "prot. 12 del 2041");
        assertThat(later.open(dossier.path()).status()).isEqualTo(200);
    }

    private Visit visit(String username) {
        return Visit.as(port, HOST, username);
    }
}
