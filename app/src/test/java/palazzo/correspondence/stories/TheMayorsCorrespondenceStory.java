// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.correspondence.ThePost.MONTELAGO;
import static palazzo.correspondence.ThePost.comes;
import static palazzo.correspondence.ThePost.hour;
import static palazzo.correspondence.ThePost.receipt;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.correspondence.ThePost;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Type;
import palazzo.scans.TheScanner;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/**
 * A day of the Mayor's correspondence: a mail with a file, certified mail, a paper and the city's form, each once; registered,
 * sorted, followed, answered though one answer comes back, archived, found again. How long a search takes among a million
 * letters is measured by {@code ./palazzo bench search}.
 */
@HouseTest
class TheMayorsCorrespondenceStory {

    private static final String CLOTILDE = "clotilde.posta@posta.example";
    private static final String POND = "Il laghetto del parco Trotter è vuoto";
    private static final String AGREEMENT = "Accordo sul trasporto notturno";
    private static final String PAPER = "Panetteria di via Sabaudia senza licenza";
    private static final String FORM = "Cestini pieni in piazzale Maciachini";
    private static final String MAIL = """
            From: Clotilde Posta <%s>
            To: sindaco@comune.example
            Date: Wed, 2 Dec 2026 08:12:00 +0100
            Message-ID: <trotter@posta.example>
            Subject: %s
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            Signor Sindaco, il laghetto è senza acqua. Le mando il conto dei germani.

            --b
            Content-Type: text/plain; charset=utf-8; name="conto.txt"
            Content-Disposition: attachment; filename="conto.txt"

            Germani reali: quarantatré. Folaghe: nessuna.

            --b--
            """;

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    TheMayorsCorrespondenceStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
    }

    @BeforeEach
    void theBoxesAreOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        TheMail.opens(
                cities, mailboxes, TheMail.account("Segreteria", "segreteria@comune.example", TheMail.smtpPort()));
        TheMail.opens(cities, mailboxes, ThePost.box(TheMail.smtpPort()));
        ThePost.isTrusted(port);
    }

    @AfterEach
    void theOtherBoxesAreClosed() {
        TheMail.closes(cities, mailboxes, "segreteria@comune.example");
        TheMail.closes(cities, mailboxes, ThePost.CABINET);
    }

    @Test
    @Proves("URC-01")
    void whatIsWrittenToTheMayorIsReceivedSortedAnsweredAndArchived() throws Exception {
        TheOffice office = new TheOffice(port);
        itComesInFourWaysAndEachIsThereOnce(office);
        String pond = itIsSortedAndWhoWritesAgainIsTiedToIt(office);
        itIsGivenToWhoHasFewest(office, pond);
        itIsAnsweredThoughTheAnswerComesBackOnce(office, pond);
        theCertifiedOneIsAnsweredByCertifiedMail(office);
        itIsLaidIntoItsFileWithItsAnswer(office, pond);
        itIsFoundByTheWordsOfItsFile(office, pond);
    }

    private void itComesInFourWaysAndEachIsThereOnce(TheOffice office) {
        String mail = MAIL.formatted(CLOTILDE, POND);
        TheMail.deliver(TheMail.MAYOR, mail);
        TheMail.deliver("segreteria@comune.example", mail);
        comes(ThePost.envelope(AGREEMENT, "Signor Sindaco,\n\nsi propone una firma.", hour(0)));
        jobs.run("mail.fetch");
        jobs.run("mail.fetch");
        Visit citizen = Visit.anonymous(port, "milano.localhost");
        Seen form = citizen.open("/public/write");
        Map<String, String> written = Map.of(
                "name",
                "Ivo Sala",
                "address",
                "ivo.sala@posta.example",
                "subject",
                FORM,
                "body",
                "Sono pieni da giorni.",
                "read",
                "true");
        citizen.submit(form, "form", written);
        citizen.submit(form, "form", written);
        itIsScanned(office);
        Visit ines = office.as("ines.tortorelli");
        Seen queue = ines.open("/triage");
        for (String subject : List.of(POND, AGREEMENT, PAPER, FORM)) {
            assertThat(queue.page().select(".queue li a:contains(" + subject + ")"))
                    .as(subject)
                    .hasSize(1);
        }
        assertThat(ines.open("/registry?q=notturno").text())
                .as("certified mail is registered when it comes")
                .contains(AGREEMENT);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/letters?q=laghetto")
                        .page()
                        .select("tbody tr"))
                .isEmpty();
    }

    private void itIsScanned(TheOffice office) {
        Visit livia = office.as("livia.ferraguzzi");
        byte[] paper = TheScanner.tiff(TheScanner.letter(0.8, "Signor Sindaco,", "la panetteria non ha licenza."));
        Seen batch = livia.submit(
                livia.open("/scans/new"),
                "form[action=/scans]",
                Map.of(),
                new Attachment("files", "posta.tif", "image/tiff", paper));
        jobs.run("scans.read");
        Seen document = livia.open(livia.open(batch.path())
                .page()
                .select("a.name[href^=/scans/documents/]")
                .attr("href"));
        Map<String, String> read = Map.of("sender", "Norma Testa", "subject", PAPER, "arrived", "2026-12-02");
        livia.submit(document, "form[action$=/letter]", read);
        assertThat(livia.submit(document, "form[action$=/letter]", read).text())
                .as("sent twice")
                .contains("è stato fatto una volta sola");
    }

    private String itIsSortedAndWhoWritesAgainIsTiedToIt(TheOffice office) {
        String pond = office.triages(POND);
        office.triages(PAPER);
        office.triages(FORM);
        TheMail.arrives("Clotilde Posta", CLOTILDE, "R: " + POND, "Signor Sindaco, ancora vuoto.");
        jobs.run("mail.fetch");
        Visit ines = office.as("ines.tortorelli");
        Seen again = ines.open(ines.open("/triage")
                .page()
                .select(".queue li a:contains(R: " + POND + ")")
                .attr("href"));
        Seen tied = ines.submit(again, "form[action$=/thread]", Map.of());
        assertThat(tied.text()).contains("Le due lettere sono legate");
        ines.submit(tied, "form.choose", Map.of("outcome", "NO_ANSWER", "place", "URC-01@URC"));
        return pond;
    }

    private void itIsGivenToWhoHasFewest(TheOffice office, String pond) {
        Visit corrado = office.as("corrado.menabrea");
        Seen desks = corrado.open("/letters/desks");
        assertThat(desks.text())
                .contains("Ricevere", "Registrare", "Smistare", "Seguire e rispondere", "Archiviare")
                .contains("Si parte dalla più vecchia", "Ines Tortorelli", "nessuno ancora");
        Seen given = corrado.submit(
                corrado.open(pond),
                "form[action$=/assignment]",
                Map.of(
                        "to",
                        corrado.open(pond)
                                .page()
                                .select("option:contains(Livia Ferraguzzi)")
                                .val()));
        assertThat(given.text()).contains("La lettera è assegnata");
        assertThat(corrado.open("/letters/desks")
                        .page()
                        .select("section[aria-labelledby=unit-URC]")
                        .text())
                .contains("Livia Ferraguzzi");
        assertThat(office.as("ulderico.fossombrone").open("/letters/desks").status())
                .isEqualTo(403);
        oneIsGivenFromTheList(corrado);
        itsInstructionsAreTheCitysOwn(office);
    }

    private static void oneIsGivenFromTheList(Visit corrado) {
        Seen list = corrado.open("/letters?q=panetteria");
        String to = list.page()
                .select("#to option:contains(Livia Ferraguzzi)")
                .first()
                .val();
        String chosen = list.page().select("input[name=chosen]").first().val();
        assertThat(corrado.submit(list, "form[action=/letters/assignments]", Map.of("to", to, "chosen", chosen))
                        .text())
                .contains("La lettera è assegnata");
        assertThat(corrado.open("/letters/" + chosen).text()).contains("Livia Ferraguzzi");
    }

    private void itsInstructionsAreTheCitysOwn(TheOffice office) {
        Visit norina = office.as("norina.quaglia");
        Seen sheet = norina.open("/archive/sheets/banchi");
        assertThat(norina.submit(sheet, "form.form", Map.of("body", "SPORTELLO | Si apre alle otto."))
                        .text())
                .contains("non è un banco");
        String now = sheet.page().select("textarea[name=body]").val();
        norina.submit(
                sheet, "form.form", Map.of("body", now.replace("Si parte dalla più vecchia", "Prima le urgenti")));
        assertThat(office.as("ines.tortorelli").open("/letters/desks").text()).contains("Prima le urgenti");
        norina.submit(norina.open("/archive/sheets/banchi"), "form.form", Map.of("body", now));
    }

    private void itIsAnsweredThoughTheAnswerComesBackOnce(TheOffice office, String pond) throws Exception {
        office.submits(pond, "Gentile Clotilde Posta,\n\nil laghetto torna pieno a marzo.");
        office.signs(POND);
        TheClock.pass(Duration.ofMinutes(11));
        leaves();
        MimeMessage answer = TheMail.inTheBoxOf(CLOTILDE).getLast();
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<trotter@posta.example>");
        TheMail.comesBack(TheMail.MAYOR, answer.getMessageID(), "552 5.2.2 mailbox full");
        jobs.run("mail.fetch");
        assertThat(office.toDo("livia.ferraguzzi")).contains(POND);
        Visit livia = office.as("livia.ferraguzzi");
        assertThat(livia.open(pond).text()).contains("il destinatario non ha ricevuto nulla");
        livia.submit(livia.open(pond), "form[action$=/departure]", Map.of());
        leaves();
        assertThat(TheMail.inTheBoxOf(CLOTILDE)).hasSize(2);
        assertThat(livia.open(pond).text()).contains("risposta inviata");
    }

    private void theCertifiedOneIsAnsweredByCertifiedMail(TheOffice office) {
        String letter = office.answers(AGREEMENT, "Gentile Comune di Montelago,\n\nci vediamo.");
        leaves();
        MimeMessage answer = TheMail.inTheBoxOf(MONTELAGO).getLast();
        comes(receipt(answer, Type.ACCEPTED, Fault.NONE, hour(1)));
        comes(receipt(answer, Type.DELIVERED, Fault.NONE, hour(1)));
        jobs.run("mail.fetch");
        assertThat(office.as("livia.ferraguzzi").open(letter).text())
                .contains("consegnata " + MONTELAGO, "risposta inviata");
    }

    private void itIsLaidIntoItsFileWithItsAnswer(TheOffice office, String pond) {
        Visit norina = office.as("norina.quaglia");
        Seen dossier = norina.submit(
                norina.open("/archive/dossiers/new"),
                "form[action=/archive/dossiers]",
                Map.of("title", "Parco Trotter", "classCode", "I.8", "kind", "AFFAIR", "unit", "URC"));
        String code = dossier.text().replaceAll("(?s).*Fascicolo (2026-I\\.8-\\d+).*", "$1");
        Visit livia = office.as("livia.ferraguzzi");
        Seen laid = livia.submit(livia.open(pond), "form[action$=/filing]", Map.of("dossier", code));
        assertThat(laid.text()).contains("archiviata nel fascicolo " + code, "Parco Trotter");
        assertThat(laid.page().select(".head").text()).contains("archiviata");
        livia.submit(laid, "form[action$=/filing]", Map.of("dossier", code));
        assertThat(livia.open(dossier.path()).text()).contains("R: " + POND).containsOnlyOnce("2026" + POND);
        assertThat(livia.open("/letters?state=archived&q=laghetto").text()).contains(POND);
        assertThat(livia.open("/letters?state=to_archive&q=laghetto").text()).contains("R: " + POND);
        Seen refused = livia.submit(livia.open(pond), "form[action$=/filing]", Map.of("dossier", "2026-I.8-999"));
        assertThat(refused.status()).isEqualTo(422);
    }

    private void itIsFoundByTheWordsOfItsFile(TheOffice office, String pond) {
        jobs.run("contents.read");
        Visit livia = office.as("livia.ferraguzzi");
        assertThat(livia.open("/search?q=germani+folaghe").page().select("a[href=" + pond + "]"))
                .isNotEmpty();
        assertThat(office.as("ulderico.fossombrone").open("/search?q=germani").text())
                .doesNotContain(POND);
    }

    private void leaves() {
        jobs.run("letters.leave");
        jobs.run("mail.send");
    }
}
