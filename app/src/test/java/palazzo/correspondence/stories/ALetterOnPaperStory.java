// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.tenancy.Jobs;

/** Somebody writes by hand and gives no mail address: the answer goes by post. */
@HouseTest
class ALetterOnPaperStory {

    private static final byte[] SCAN = "%PDF-1.4 la lettera di Ermelinda".getBytes(StandardCharsets.US_ASCII);

    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ALetterOnPaperStory(Jobs jobs) {
        this.jobs = jobs;
    }

    @BeforeEach
    void theDayBegins() {
        TheClock.reset();
    }

    @Test
    @ProvesPart(value = "URC-01", what = "a letter on paper, scanned, answered by post")
    void fromTheEnvelopeToThePost() {
        String subject = "Panchine di piazzale Aspromonte";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Map<String, String> paper = paper(subject, "2026-12-24");
        Seen refused = livia.submit(livia.open("/letters/new"), "form[action=/letters]", paper);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("non può avere una data futura");
        assertThat(refused.page().select("#postal").val()).contains("20131 Milano");
        Seen typed = livia.submit(refused, "form[action=/letters]", Map.of("written", "2026-11-28"), scan());
        assertThat(typed.text()).contains(subject, "è tra le lettere da smistare", "lettera-di-ermelinda.pdf");
        String file = typed.page().select("ul.files a:not([href$=/preview])").attr("href");
        assertThat(livia.bytes(file).body()).isEqualTo(SCAN);

        String letter = office.answers(subject, "Gentile Ermelinda Tosi,\n\nle panchine torneranno.");
        jobs.run("letters.leave");
        jobs.run("mail.send");
        Seen ready = livia.open(letter);
        assertThat(ready.text()).contains("portala alla posta").doesNotContain("risposta inviata");
        assertThat(office.toDo("livia.ferraguzzi")).contains("Portare alla posta: " + subject);
        assertThat(TheOffice.paper(livia, letter).page().text())
                .contains("Ermelinda Tosi", "via Porpora 9", "20131 Milano", "le panchine torneranno")
                .containsPattern("\\d{7}/2026");

        onlyWhoAnswersSaysThatItLeft(office, letter);
        livia.submit(ready, "form[action$=/delivery]", Map.of());
        assertThat(livia.open(letter).text()).contains("risposta inviata");
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain(subject);
        assertThat(livia.open("/search?q=panchina").text()).contains(subject);
        assertThat(office.as("norina.quaglia").open("/search?q=panchina").text())
                .doesNotContain(subject);
    }

    @Test
    void theListIsNarrowedByWordsWhereverTheyStand() {
        String subject = "Fontanella di largo Treves";
        Visit livia = new TheOffice(port).as("livia.ferraguzzi");
        livia.submit(livia.open("/letters/new"), "form[action=/letters]", paper(subject, "2026-11-28"), scan());
        assertThat(livia.open("/letters?q=treves+FONTAN").text()).contains(subject);
        assertThat(livia.open("/letters?q=++tosi+largo").text()).contains(subject);
        assertThat(livia.open("/letters?q=treves+tubatura").text()).doesNotContain(subject);
        assertThat(livia.open("/letters?q=trev_s").text()).doesNotContain(subject);
    }

    private void onlyWhoAnswersSaysThatItLeft(TheOffice office, String letter) {
        Seen ines = forged(office.as("ines.tortorelli"), letter);
        assertThat(ines.status()).isEqualTo(403);
        assertThat(ines.text()).contains("URC-04");
        assertThat(forged(office.as("norina.quaglia"), letter).status()).isEqualTo(404);
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(forged(ettore, letter).status()).isEqualTo(404);
    }

    private static Seen forged(Visit visit, String letter) {
        String token = visit.open("/").page().select("input[name=_csrf]").val();
        return visit.post(letter + "/delivery", Map.of("_csrf", token));
    }

    @Test
    void whatHangsOnALetterIsSeenByWhoSeesTheLetter() {
        String subject = "Un quadro in dono al Comune";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Seen typed =
                livia.submit(livia.open("/letters/new"), "form[action=/letters]", paper(subject, "2026-11-28"), scan());
        String file = typed.page().select("ul.files a:not([href$=/preview])").attr("href");
        Visit ulderico = office.as("ulderico.fossombrone");
        assertThat(ulderico.bytes(file).statusCode()).isEqualTo(404);
        String letter = office.triages(subject, "CER-01@CER");
        assertThat(ulderico.open(letter)
                        .page()
                        .select("ul.files a:not([href$=/preview])")
                        .attr("href"))
                .isEqualTo(file);
        assertThat(ulderico.bytes(file).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsReservedToTheMayorTakesItsFilesAlong() {
        String subject = "Una cosa da dire solo al Sindaco";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Seen typed =
                livia.submit(livia.open("/letters/new"), "form[action=/letters]", paper(subject, "2026-11-28"), scan());
        String file = typed.page().select("ul.files a:not([href$=/preview])").attr("href");
        Visit ines = office.as("ines.tortorelli");
        String letter = typed.path();
        ines.submit(
                ines.open(letter.replace("/letters/", "/triage/")),
                "form.choose",
                Map.of("outcome", "ANSWER", "place", "URC-04@URC", "reserved", "MAYOR"));
        assertThat(livia.open(letter).status()).isEqualTo(404);
        assertThat(livia.bytes(file).statusCode()).isEqualTo(404);
        assertThat(office.as("ottavia.serravalle").bytes(file).statusCode()).isEqualTo(200);
    }

    @Test
    void whoDoesNotSortTheMayorsMailTypesNothingIn() {
        Seen norina = new TheOffice(port).as("norina.quaglia").open("/letters/new");
        assertThat(norina.status()).isEqualTo(403);
        assertThat(norina.text()).contains("URC-01");
    }

    private static Map<String, String> paper(String subject, String written) {
        return Map.of(
                "name", "Ermelinda Tosi",
                "postal", "via Porpora 9\n20131 Milano",
                "subject", subject,
                "body", "Signor Sindaco,\n\nle scrivo a mano.",
                "written", written);
    }

    private static Attachment scan() {
        return new Attachment("scans", "lettera-di-ermelinda.pdf", "application/pdf", SCAN);
    }
}
