// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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

/** Two people write by hand: their answers are printed together, go registered, and one comes back. */
@HouseTest
class AnswersLeaveOnPaperStory {

    private static final String ERMELINDA = "Lampioni spenti in via Porpora";
    private static final String FOSCO = "Pensilina rotta in viale Lunigiana";

    private final Jobs jobs;

    @LocalServerPort
    private int port;

    AnswersLeaveOnPaperStory(Jobs jobs) {
        this.jobs = jobs;
    }

    @BeforeEach
    @AfterEach
    void theDayBegins() {
        TheClock.reset();
    }

    @Test
    @ProvesPart(value = "URC-04", what = "answers on paper, printed together, registered, brought back by the post")
    void fromTwoHandwrittenLettersToTheReceiptOfOneAndTheReturnOfTheOther() throws IOException {
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        String first = answered(office, livia, ERMELINDA, "Ermelinda Tosi", "via Porpora, n. 9\n20131 Milano (MI)");
        String second = answered(office, livia, FOSCO, "Fosco Andò", "viale Lunigiana 2\n20125 Milano");

        oneIsTakenOutOfItsBatch(livia);
        String batch = oneBatchForTwoClicks(livia);
        Seen page = livia.open(batch);
        assertThat(page.text()).contains("ERMELINDA TOSI, 20131 MILANO MI", "FOSCO ANDÒ, 20125 MILANO");
        assertThat(livia.open(first).text()).contains("in distinta").doesNotContain("L’ho portata alla posta");

        Seen letters = livia.submit(page, "form:has(input[value=LETTERS])", Map.of("twoSided", "true"));
        assertThat(letters.page().text()).contains("Saranno accesi", "Sarà riparata");
        assertThat(pages(livia, batch + "/letters.pdf?twoSided=true")).isEqualTo(4);
        assertThat(pages(livia, batch + "/letters.pdf")).isEqualTo(2);
        Seen refused = livia.submit(page, "form:has(input[value=LABELS])", Map.of("first", "quinta"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("è un numero da 1 a 21");
        assertThat(refused.page().select("#first").val()).isEqualTo("quinta");
        assertThat(livia.submit(page, "form:has(input[value=LABELS])", Map.of("first", "5"))
                        .page()
                        .text())
                .contains("VIA PORPORA 9", "20131 MILANO MI", "FOSCO ANDÒ");
        livia.submit(livia.open(batch), "form:has(input[value=LETTERS])", Map.of());
        assertThat(livia.open(batch).text())
                .contains("Etichette della distinta stampate", "Lettere della distinta ristampate", "2 volte");

        itIsNotPostedWithoutItsNumbers(livia, batch);
        livia.submit(livia.open(batch), "form[action$=/posting]", Map.of());
        assertThat(livia.open(first).text()).contains("risposta inviata", "RA200000010IT", "Spedita il");
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain(ERMELINDA, FOSCO);

        Visit delfo = office.as("delfo.marcanti");
        Seen piece = delfo.open("/mailroom?registered=RA+2000+00010+IT");
        assertThat(piece.text()).contains("VIA PORPORA 9", "spedita");
        delfo.submit(piece, "form[action$=/receipt]", Map.of());
        assertThat(delfo.open(first).text()).contains("ricevuta", "Ricevuta il");

        itComesBackAndGoesAgain(office, delfo, livia, second);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(batch)
                        .status())
                .isEqualTo(404);
    }

    private String answered(TheOffice office, Visit livia, String subject, String name, String postal) {
        livia.submit(
                livia.open("/letters/new"),
                "form[action=/letters]",
                Map.of(
                        "name",
                        name,
                        "postal",
                        postal,
                        "subject",
                        subject,
                        "body",
                        "Signor Sindaco, le scrivo a mano."));
        String words = subject.equals(ERMELINDA) ? "Saranno accesi in settimana." : "Sarà riparata in settimana.";
        String letter = office.answers(subject, words);
        jobs.run("letters.leave");
        return letter;
    }

    private static void oneIsTakenOutOfItsBatch(Visit livia) {
        Seen waiting = livia.open("/mailroom");
        String fosco = piece(waiting, FOSCO);
        livia.submit(waiting, "form[action=/mailroom/batches]", Map.of("chosen", fosco, "service", "ORDINARY"));
        assertThat(livia.submit(livia.open("/mailroom/pieces/" + fosco), "form[action$=/batch]", Map.of())
                        .text())
                .contains("aspetta di nuovo tra le lettere da spedire");
    }

    private static String oneBatchForTwoClicks(Visit livia) {
        Seen waiting = livia.open("/mailroom");
        String chosen = piece(waiting, ERMELINDA) + "," + piece(waiting, FOSCO);
        Map<String, String> sent = Map.of("chosen", chosen, "service", "WITH_RECEIPT");
        Seen made = livia.submit(waiting, "form[action=/mailroom/batches]", sent);
        assertThat(livia.submit(waiting, "form[action=/mailroom/batches]", sent).path())
                .as("a double click")
                .isEqualTo(made.path());
        Map<String, String> from =
                Map.of("_csrf", made.page().select("input[name=_csrf]").val(), "chosen", chosen, "service", "ORDINARY");
        assertThat(livia.post("/mailroom/batches", from).path())
                .as("another window")
                .isEqualTo(made.path());
        assertThat(livia.open("/mailroom").text()).doesNotContain(ERMELINDA);
        return made.path();
    }

    private static void itIsNotPostedWithoutItsNumbers(Visit livia, String batch) {
        Seen early = livia.submit(livia.open(batch), "form[action$=/posting]", Map.of());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("Manca il numero di raccomandata");
        String form = "form[action$=/numbers]";
        Seen misread = livia.submit(livia.open(batch), form, Map.of("numbers", "RA200000010IT\nRA200000024IT"));
        assertThat(misread.status()).isEqualTo(422);
        assertThat(misread.text()).contains("RA200000024IT è stato letto male");
        assertThat(misread.page().select("#numbers").text()).contains("RA200000010IT");
        assertThat(livia.open(batch).page().select("#numbers").text())
                .as("none is kept")
                .isEmpty();
        assertThat(livia.submit(livia.open(batch), form, Map.of("numbers", "RA200000010IT\nRA200000010IT"))
                        .text())
                .contains("è già di un’altra lettera");
        String fosco = livia.open(batch).page().select("a.name:contains(FOSCO)").attr("href");
        assertThat(livia.submit(livia.open(fosco), "form[action$=/number]", Map.of("numbers", "200000000002"))
                        .text())
                .contains("Numeri registrati", "200000000002");
        livia.submit(livia.open(batch), form, Map.of("numbers", "ra 200000010 it\n200000000002"));
    }

    private void itComesBackAndGoesAgain(TheOffice office, Visit delfo, Visit livia, String second) {
        Seen piece = delfo.open("/mailroom?registered=200000000002");
        delfo.submit(piece, "form[action$=/return]", Map.of("why", "MOVED"));
        assertThat(office.toDo("livia.ferraguzzi")).contains(FOSCO);
        Seen letter = livia.open(second);
        assertThat(letter.text()).contains("La posta ha riportato la risposta", "trasferito");
        String number = letter.page().select("#chain + ol, .chain").text().replaceAll(".*?(\\d{7}/2026).*", "$1");
        whoMayNotSeesAndDoesNothing(office, letter, delfo.open("/mailroom?view=returned"));
        livia.submit(
                letter, "form[action$=/address]", Map.of("address", "Fosco Andò\nvia dei Transiti 7\n20127 Milano"));
        jobs.run("letters.leave");
        Seen waiting = livia.open("/mailroom");
        assertThat(waiting.text()).contains(FOSCO, "20127 MILANO");
        assertThat(TheOffice.paper(livia, second).page().text()).contains("via dei Transiti 7", number);
        livia.submit(
                livia.open("/mailroom/pieces/" + piece(waiting, FOSCO)),
                "form[action$=/posting]",
                Map.of("service", "ORDINARY"));
        assertThat(livia.open(second).text()).contains("risposta inviata");
    }

    private void whoMayNotSeesAndDoesNothing(TheOffice office, Seen letter, Seen returned) {
        String piece = "/mailroom/pieces/" + piece(returned, FOSCO);
        Visit norina = office.as("norina.quaglia");
        assertThat(norina.open(piece).status()).isEqualTo(404);
        assertThat(norina.open("/mailroom?view=returned").text()).doesNotContain(FOSCO);
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open(piece).status()).isEqualTo(404);
        Visit ines = office.as("ines.tortorelli");
        String token = ines.open("/").page().select("input[name=_csrf]").val();
        String form = "form[action$=/address] ";
        assertThat(ines.post(
                                letter.path() + "/address",
                                Map.of(
                                        "_csrf",
                                        token,
                                        "dispatch",
                                        letter.page()
                                                .select(form + "[name=dispatch]")
                                                .val(),
                                        "version",
                                        letter.page()
                                                .select(form + "[name=version]")
                                                .val(),
                                        "way",
                                        "POST",
                                        "address",
                                        "A\nB\nC"))
                        .status())
                .isEqualTo(403);
    }

    private static String piece(Seen list, String subject) {
        return list.page()
                .select("tr:contains(" + subject + ") a[href^=/mailroom/pieces/]")
                .attr("href")
                .replace("/mailroom/pieces/", "");
    }

    private static int pages(Visit visit, String path) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(visit.bytes(path).body())) {
            return pdf.getNumberOfPages();
        }
    }
}
