// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.switchboard.TheSwitchboard;

/** Somebody stands at the door; somebody was met in passing. Both are remembered. */
@HouseTest
class SomebodyComesStory {

    @LocalServerPort
    private int port;

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @Test
    void aVisitorIsAnnouncedReceivedAndRemembered() {
        TheSwitchboard board = new TheSwitchboard(port, "");
        Visit livia = board.as("livia.ferraguzzi");
        Seen nobody = livia.submit(
                livia.open("/switchboard/visits"), "form[action=/switchboard/visits]", Map.of("words", "Le foto"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("Manca chi");
        Seen visits = livia.submit(
                livia.open("/switchboard/visits"),
                "form[action=/switchboard/visits]",
                Map.of(
                        "name",
                        "Egle Prandoni",
                        "remember",
                        "true",
                        "to",
                        "CER",
                        "words",
                        "Porta le foto della cerimonia",
                        "badge",
                        "17",
                        "outcome",
                        "WAITS"));
        String visit = visits.page().select("a.name:contains(Egle Prandoni)").attr("href");

        Visit ulderico = board.as("ulderico.fossombrone");
        assertThat(ulderico.open("/").text()).contains("Visite per te", "Egle Prandoni");
        assertThat(ulderico.open(visit).text()).contains("Porta le foto", "17");
        assertThat(board.as("norina.quaglia").open(visit).status()).isEqualTo(404);
        livia.submit(livia.open(visit), "form[action$=/leaving]", Map.of("outcome", "RECEIVED"));
        assertThat(ulderico.open("/").text()).doesNotContain("Egle Prandoni");
        String party = livia.open(visit).page().select("a[href^=/directory/]").attr("href");
        assertThat(livia.open(party).text()).contains("È venuto di persona");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(visit)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMeetingIsNotedInTwoFieldsForOnesOfficeOrForOneself() {
        TheSwitchboard board = new TheSwitchboard(port, "");
        Visit ulderico = board.as("ulderico.fossombrone");
        Seen noted = ulderico.submit(
                ulderico.open("/switchboard/meetings/new"),
                "form[action=/switchboard/meetings]",
                Map.of("name", "Coro Tre Ponti", "words", "Il palco sta a nord"));
        assertThat(noted.text()).contains("Incontro annotato", "Coro Tre Ponti");
        ulderico.submit(
                ulderico.open("/switchboard/meetings/new"),
                "form[action=/switchboard/meetings]",
                Map.of("name", "Un consigliere", "words", "Tra noi due", "reserved", "true"));
        String own = ulderico.open("/switchboard/visits")
                .page()
                .select("a.name:contains(Un consigliere)")
                .attr("href");
        assertThat(ulderico.open(own).text()).contains("Tra noi due");
        assertThat(board.as("leandro.bassignani").open(own).status())
                .as("for oneself is for nobody else")
                .isEqualTo(404);
        Seen future = ulderico.submit(
                ulderico.open("/switchboard/meetings/new"),
                "form[action=/switchboard/meetings]",
                Map.of("name", "Domani", "words", "Non ancora", "day", "2026-12-03", "at", "10:00"));
        assertThat(future.status()).isEqualTo(422);
        assertThat(board.as("zita.arcangioli")
                        .post("/switchboard/meetings", Map.of("_csrf", "x"))
                        .status())
                .isEqualTo(403);
    }
}
