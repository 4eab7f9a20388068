// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.switchboard.TheSwitchboard.inTheQueue;
import static palazzo.switchboard.TheSwitchboard.note;
import static palazzo.switchboard.TheSwitchboard.notes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.switchboard.TheSwitchboard;
import palazzo.tenancy.Jobs;

/** What goes wrong at a switchboard, and what nobody else may know. */
@HouseTest
class TheSwitchboardStory {

    private final Jobs jobs;

    @LocalServerPort
    private int port;

    TheSwitchboardStory(Jobs jobs) {
        this.jobs = jobs;
    }

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @Test
    void aTelephoneSystemIsUnderstoodInAnyOrderAndWithPartsMissing() throws Exception {
        TheSwitchboard board = TheSwitchboard.connected(port, "Centrale confusa");
        Visit delfo = board.as("delfo.marcanti");
        assertThat(board.tells("answered", "o1", "055 555 0141", "")).isEqualTo(204);
        assertThat(board.tells("started", "o1", "055 555 0141", "")).isEqualTo(204);
        assertThat(delfo.open(inTheQueue(delfo, "055 555 0141")).text()).contains("risposta a un interno senza turno");
        assertThat(board.tells("ended", "o1", "", "")).isEqualTo(204);
        assertThat(board.tells("lost", "o1", "", ""))
                .as("answered once, never lost")
                .isEqualTo(204);
        assertThat(delfo.open("/switchboard").text()).doesNotContain("055 555 0141");

        assertThat(board.tells("started", "o2", "anonymous", "")).isEqualTo(204);
        assertThat(delfo.open(inTheQueue(delfo, "numero nascosto")).text()).contains("Squilla");
        TheClock.pass(Duration.ofMinutes(16));
        jobs.run("switchboard.silence");
        assertThat(delfo.open("/switchboard").page().select("#queue").text()).contains("1 chiamata persa");

        assertThat(board.tells("hung up", "o3", "", "")).isEqualTo(422);
        assertThat(board.tells("started", "", "055", "")).isEqualTo(422);
        assertThat(board.tells("answered", "o3", "", "quattro")).isEqualTo(422);
        assertThat(board.as("zita.arcangioli").open("/operations").text()).contains("interno sbagliato");
        assertThat(new TheSwitchboard(port, "nobody's").tells("started", "o4", "", ""))
                .isEqualTo(404);
        assertThat(withAHeader(board)).isEqualTo(204);
    }

    @Test
    void whoIsUnknownIsNotedByNameAndMayBePutIntoTheDirectory() {
        Visit delfo = new TheSwitchboard(port, "").as("delfo.marcanti");
        Seen screen = delfo.open("/switchboard/calls/new?number=055%20555%200142");
        assertThat(screen.text()).contains("Non è in rubrica");
        Seen wrong = notes(delfo, screen, Map.of("words", "Non lasciate spegnere i lampioni"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Scegli l’argomento", "Scegli l’esito", "Non lasciate spegnere i lampioni");
        Seen noDay =
                notes(delfo, screen, note("CLEANING", "Lampioni", "CALL_BACK", "due", "domani", "from", "alle tre"));
        assertThat(noDay.status()).isEqualTo(422);
        assertThat(noDay.text()).contains("Lampioni", "Scrivi un’ora");
        Seen noted =
                notes(delfo, screen, note("CLEANING", "Lampioni e cestini", "INFORMED", "name", "Clelia Zavattoni"));
        assertThat(noted.text()).contains("Clelia Zavattoni", "Aggiungi alla rubrica");
        Seen known = delfo.submit(noted, "form[action$=/party]", Map.of("name", "Clelia Zavattoni"));
        String party = known.page().select("a[href^=/directory/]").attr("href");
        assertThat(delfo.open(party).text()).contains("055 555 0142", "Messo in rubrica dopo una telefonata");
        assertThat(delfo.open("/switchboard/calls/new?number=00390555550142").text())
                .contains("Clelia Zavattoni", "Pulizia e rifiuti");
        assertThat(delfo.open("/search?q=cestini").text()).contains("Clelia Zavattoni");
        assertThat(delfo.open("/switchboard/people?name=zavatt").text()).contains("Clelia Zavattoni");
    }

    @Test
    void aThreatIsKnownToThoseWhoMustKnowAndHintedAtToNobodyElse() {
        TheSwitchboard desk = new TheSwitchboard(port, "");
        Visit delfo = desk.as("delfo.marcanti");
        Visit livia = desk.as("livia.ferraguzzi");
        String before = livia.open("/switchboard/figures").text();
        Seen noted = notes(
                delfo,
                delfo.open("/switchboard/calls/new?number=055%20555%200143"),
                note("OTHER", "Minaccia di venire con una tanica", "ABUSE", "name", "Signor Tanica"));
        assertThat(noted.text()).contains("insulti o minacce", "tanica");
        assertThat(desk.as("corrado.menabrea").open(noted.path()).status())
                .as("the head")
                .isEqualTo(200);
        assertThat(desk.as("leandro.bassignani").open(noted.path()).status())
                .as("the Chief")
                .isEqualTo(200);
        assertThat(livia.open(noted.path()).status()).isEqualTo(404);
        assertThat(livia.open("/switchboard/calls/new?number=0555550143").text())
                .doesNotContain("Tanica", "tanica", "insulti o minacce (riservata) ·");
        assertThat(livia.open("/switchboard/calls?q=tanica").page().select("main a.name"))
                .isEmpty();
        assertThat(livia.open("/search?q=tanica").page().select("main a.name")).isEmpty();
        assertThat(livia.open("/switchboard/figures").text()).isEqualTo(before);
    }

    @Test
    void theQueueRefreshesAloneAndTextsAreChangedByOneAtATime() throws Exception {
        Visit livia = new TheSwitchboard(port, "").as("livia.ferraguzzi");
        Seen first = livia.submit(
                livia.open("/switchboard/scripts/new"),
                "form[action=/switchboard/scripts]",
                Map.of(
                        "topic",
                        "SCHOOL",
                        "title",
                        "Mensa",
                        "words",
                        "L’ISEE corrente si porta allo sportello.",
                        "owner",
                        "URC"));
        String script = first.page().select("a.name:contains(Mensa)").attr("href");
        Seen one = livia.open(script);
        Seen other = livia.open(script);
        assertThat(livia.submit(one, "form[action=" + script + "]", Map.of("lastDay", "2026-12-01"))
                        .status())
                .isEqualTo(200);
        assertThat(livia.submit(other, "form[action=" + script + "]", Map.of("title", "Altro"))
                        .status())
                .isEqualTo(409);
        assertThat(livia.open("/switchboard/scripts/reading?script=sportello").text())
                .as("expired")
                .doesNotContain("ISEE");
        assertThat(livia.open("/switchboard").page().select("#queue").attr("hx-get"))
                .isEqualTo("/switchboard");
    }

    private int withAHeader(TheSwitchboard board) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/public/phone/calls"))
                .header("Host", TheSwitchboard.CITY + ":" + port)
                .header("Authorization", "Bearer " + board.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "event=started&call=o5&number=055+5550144&at=2026-12-02T08:59:30%2B01:00"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
