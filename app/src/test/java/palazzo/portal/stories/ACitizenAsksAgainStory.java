// SPDX-License-Identifier: EUPL-1.2
package palazzo.portal.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.tenancy.Jobs;

/** Somebody has the answer and is not content with it. */
@HouseTest
class ACitizenAsksAgainStory {

    private static final String SUBJECT = "Rumori notturni in via Melzo";
    private static final String AGAIN = "form[method=post]";

    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ACitizenAsksAgainStory(Jobs jobs) {
        this.jobs = jobs;
    }

    @BeforeEach
    @AfterEach
    void theDayBegins() {
        TheClock.reset();
    }

    @Test
    @ProvesPart(value = "URC-04", what = "whoever is not content asks again, once an answer")
    void whatIsAskedAgainIsALetterOfItsOwnThatGoesOnFromTheFirst() {
        Visit citizen = Visit.anonymous(port, "milano.localhost");
        String code = writes(citizen);
        String tracking = "/public/tracking?code=" + code;
        assertThat(citizen.open(tracking).page().select(AGAIN))
                .as("not answered yet")
                .isEmpty();
        String first = answered();
        Seen answered = citizen.open(tracking);
        assertThat(answered.text()).contains("La risposta è partita").doesNotContain(SUBJECT);

        Seen empty = citizen.submit(answered, AGAIN, Map.of("words", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Scrivi che cosa manca");
        Seen asked = citizen.submit(empty, AGAIN, Map.of("words", "Il locale suona ancora."));
        String newCode = asked.page().select(".secret").text();
        assertThat(newCode).hasSize(10).isNotEqualTo(code);
        assertThat(citizen.open(tracking).page().select(AGAIN))
                .as("once an answer")
                .isEmpty();
        whoTriesMoreIsToldAndGetsNothing(citizen, answered, newCode);

        theOfficeSeesThatItCameAgain(first);
        assertThat(citizen.open("/public/tracking?code=" + newCode).text())
                .contains("Un ufficio sta preparando la risposta")
                .containsPattern("\\d{7}/2026");
        TheClock.pass(Duration.ofDays(61));
        Visit later = Visit.anonymous(port, "milano.localhost");
        assertThat(later.post("/public/tracking", Map.of("_csrf", token(later), "code", code, "words", "Dopo due mesi"))
                        .text())
                .contains("Si poteva chiedere di nuovo fino al");
    }

    private static String writes(Visit citizen) {
        Seen written = citizen.submit(
                citizen.open("/public/write"),
                "form[action=/public/write]",
                Map.of(
                        "name", "Gelsomina Arrighi",
                        "postal", "via Melzo 4\n20129 Milano",
                        "subject", SUBJECT,
                        "body", "Non si dorme.",
                        "read", "true"));
        return written.page().select(".secret").text();
    }

    private String answered() {
        TheOffice office = new TheOffice(port);
        String letter = office.answers(SUBJECT, "Gentile Gelsomina Arrighi,\n\nabbiamo avvisato i vigili.");
        jobs.run("letters.leave");
        Visit livia = office.as("livia.ferraguzzi");
        livia.submit(livia.open(letter), "form[action$=/delivery]", Map.of());
        return letter;
    }

    private void whoTriesMoreIsToldAndGetsNothing(Visit citizen, Seen answered, String newCode) {
        assertThat(citizen.post(
                                "/public/tracking",
                                Map.of(
                                        "_csrf", token(citizen),
                                        "code", code(answered),
                                        "words", "Il locale suona ancora."))
                        .page()
                        .select(".secret")
                        .text())
                .as("the same words are the same letter")
                .isEqualTo(newCode);
        Seen more = citizen.post(
                "/public/tracking",
                Map.of("_csrf", token(citizen), "code", code(answered), "words", "E un’altra cosa."));
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.text()).contains("Hai già chiesto di nuovo");
        Seen guessed = citizen.post(
                "/public/tracking", Map.of("_csrf", token(citizen), "code", "AAAAAAAAAA", "words", "Ciao"));
        assertThat(guessed.text())
                .as("a wrong code is told as on any other day")
                .isEqualTo(citizen.open("/public/tracking?code=AAAAAAAAAA").text());
        Visit valdoria = Visit.anonymous(port, "valdoria.localhost");
        assertThat(valdoria.open("/public/tracking?code=" + newCode).status()).isEqualTo(422);
    }

    private void theOfficeSeesThatItCameAgain(String first) {
        TheOffice office = new TheOffice(port);
        String again = office.triages("Chiede di nuovo: " + SUBJECT);
        Visit livia = office.as("livia.ferraguzzi");
        Seen page = livia.open(again);
        assertThat(page.text()).contains("chiede di nuovo", "Il locale suona ancora.", "Gelsomina Arrighi");
        assertThat(page.page().select("a[href=" + first + "]")).isNotEmpty();
        assertThat(livia.open(first).page().select("a[href=" + again + "]")).isNotEmpty();
        assertThat(livia.open(first).text()).contains("Chi ha scritto chiede di nuovo");
        assertThat(office.as("norina.quaglia").open(again).status()).isEqualTo(404);
    }

    private static String code(Seen page) {
        return page.page().select("form[method=post] input[name=code]").val();
    }

    private static String token(Visit visit) {
        return visit.open("/public/write").page().select("input[name=_csrf]").val();
    }
}
