// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.correspondence.ThePost.MONTELAGO;
import static palazzo.correspondence.ThePost.comes;
import static palazzo.correspondence.ThePost.hour;
import static palazzo.correspondence.ThePost.receipt;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
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
import palazzo.correspondence.ThePost;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Type;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** A town writes to the Mayor by certified mail; the answer goes back the same way, and is one when it was delivered. */
@HouseTest
class ACertifiedLetterIsAnsweredStory {

    private static final String LIVIA = "livia.ferraguzzi";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ACertifiedLetterIsAnsweredStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
    }

    @BeforeEach
    void theProviderIsTrustedAndTheBoxesAreOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        TheMail.opens(cities, mailboxes, ThePost.box(TheMail.smtpPort()));
        ThePost.isTrusted(port);
    }

    @AfterEach
    void theCertifiedBoxIsClosed() {
        TheMail.closes(cities, mailboxes, ThePost.CABINET);
    }

    @Test
    @ProvesPart(value = "URC-01", what = "certified mail: registered when it comes, sorted, answered by certified mail")
    @ProvesPart(value = "AAG-02", what = "certified mail takes its number when it comes in")
    void fromTheEnvelopeToTheReceiptOfDelivery() throws Exception {
        TheOffice office = new TheOffice(port);
        String subject = "Protocollo di intesa sulla navigazione";
        comes(ThePost.envelope(subject, "Signor Sindaco,\n\nsi propone un incontro.", hour(0)));
        jobs.run("mail.fetch");
        itIsRegisteredBeforeAnybodyWeighsIt(office, subject);

        MimeMessage answer = answered(office, subject);
        assertThat(answer.getHeader("X-TipoRicevuta")).containsExactly("completa");
        assertThat(answer.getHeader("Bcc")).isNull();
        assertThat(answer.getFrom()[0].toString()).contains(ThePost.CABINET);
        String letter = letter(office, subject);
        Seen leaving = office.as(LIVIA).open(letter);
        assertThat(leaving.text()).contains("Consegna certificata in attesa " + MONTELAGO);
        assertThat(leaving.page().select(".head").text()).contains("in partenza");

        comes(receipt(answer, Type.ACCEPTED, Fault.NONE, hour(1)));
        jobs.run("mail.fetch");
        assertThat(office.as(LIVIA).open(letter).text()).contains("accettata " + MONTELAGO);

        byte[] delivery = receipt(answer, Type.DELIVERED, Fault.NONE, hour(14));
        comes(ThePost.forged(delivery, "falsa"));
        jobs.run("mail.fetch");
        assertThat(office.as(LIVIA).open(letter).text()).contains("accettata " + MONTELAGO);

        TheClock.pass(Duration.ofHours(15));
        comes(receipt(answer, Type.LATE, Fault.OTHER, hour(13)));
        jobs.run("mail.fetch");
        assertThat(office.toDo(LIVIA)).contains("Aspettare la ricevuta PEC: " + subject);
        assertThat(office.as(LIVIA).open(letter).text()).contains("in ritardo " + MONTELAGO);

        comes(delivery);
        comes(delivery);
        jobs.run("mail.fetch");
        jobs.run("mail.fetch");
        Seen done = office.as(LIVIA).open(letter);
        assertThat(done.text()).contains("consegnata " + MONTELAGO).contains("3 ricevute");
        assertThat(done.page().select(".head").text()).contains("risposta inviata");
        assertThat(office.toDo(LIVIA)).doesNotContain(subject);
        itsReceiptsAreReadByWhoSeesTheLetterAlone(office, done);
        bothAreRegisteredAsCertified(office.as(LIVIA), subject);
    }

    @Test
    void aNoticeOfNonDeliveryGivesTheLetterBackToWhoWroteIt() throws Exception {
        TheOffice office = new TheOffice(port);
        String subject = "Convenzione che non parte";
        comes(ThePost.envelope(subject, "Signor Sindaco, attendiamo.", hour(0)));
        jobs.run("mail.fetch");
        MimeMessage answer = answered(office, subject);
        comes(receipt(answer, Type.NOT_DELIVERED, Fault.NO_ADDRESS, hour(1)));
        jobs.run("mail.fetch");
        String letter = letter(office, subject);
        Seen stuck = office.as(LIVIA).open(letter);
        assertThat(stuck.text()).contains("non consegnata " + MONTELAGO).contains("indirizzo non valido");
        assertThat(stuck.page().select(".head").text()).contains("in partenza");
        assertThat(office.toDo(LIVIA)).contains("Decidere l’invio: " + subject);
    }

    @Test
    void silenceIsToldAfterTwelveHoursAndDecidedAfterTwentyFour() throws Exception {
        TheOffice office = new TheOffice(port);
        String subject = "Una convenzione senza notizie";
        comes(ThePost.envelope(subject, "Signor Sindaco, attendiamo.", hour(0)));
        jobs.run("mail.fetch");
        answered(office, subject);
        String letter = letter(office, subject);

        TheClock.pass(Duration.ofHours(12));
        jobs.run("mail.receipts");
        assertThat(office.toDo(LIVIA)).contains("Aspettare la ricevuta PEC: " + subject);
        TheClock.pass(Duration.ofHours(12));
        jobs.run("mail.receipts");
        jobs.run("mail.receipts");
        assertThat(office.toDo(LIVIA))
                .contains("Decidere l’invio: " + subject)
                .doesNotContain("Aspettare la ricevuta PEC: " + subject);
        assertThat(office.as(LIVIA).open(letter).text()).contains("Dopo 24 ore non è arrivata la ricevuta di consegna");
    }

    @Test
    void whatProvesNothingComesInAsOrdinaryMailWithAWarning() {
        TheOffice office = new TheOffice(port);
        comes(ThePost.anomaly("mario.prova@posta.example", "Da una casella qualunque", hour(0)));
        comes(ThePost.forged(ThePost.envelope("Busta senza firma", "Paghi qui.", hour(0)), "y"));
        jobs.run("mail.fetch");
        assertThat(triage(office, "Da una casella qualunque"))
                .contains("non è certificata")
                .doesNotContain("protocollo 0");
        assertThat(triage(office, "Busta senza firma")).contains("manca la firma del gestore");
    }

    private void itIsRegisteredBeforeAnybodyWeighsIt(TheOffice office, String subject) {
        assertThat(triage(office, subject))
                .contains("PEC, mittente certificato")
                .contains("Gestore di prova");
        Seen letters = office.as("ines.tortorelli").open("/registry?q=" + subject);
        assertThat(letters.page().select("tr:contains(" + subject + ")").text()).contains("Comune di Montelago");
    }

    private static void bothAreRegisteredAsCertified(Visit livia, String subject) {
        List<String> entries = livia.open("/registry?q=" + subject)
                .page()
                .select("main a.name[href^=/registry/]:contains(" + subject + ")")
                .eachAttr("href");
        assertThat(entries).hasSize(2);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(livia.open(entry).text())
                        .contains("Mezzo Posta elettronica certificata")
                        .as("our answer has a number of its own, and is never stamped with theirs")
                        .doesNotContain("risposta-"));
    }

    private MimeMessage answered(TheOffice office, String subject) throws MessagingException {
        office.answers(subject, "Gentile Comune di Montelago,\n\nci vediamo.");
        jobs.run("letters.leave");
        jobs.run("mail.send");
        MimeMessage last = TheMail.inTheBoxOf(MONTELAGO).getLast();
        assertThat(last.getSubject()).isEqualTo("R: " + subject);
        return last;
    }

    private static String triage(TheOffice office, String subject) {
        Visit ines = office.as("ines.tortorelli");
        String path = ines.open("/triage")
                .page()
                .select(".queue li a:contains(" + subject + ")")
                .attr("href");
        return ines.open(path).page().select("article").text();
    }

    private static String letter(TheOffice office, String subject) {
        return office.as(LIVIA)
                .open("/letters?q=" + subject)
                .page()
                .select("a.name:contains(" + subject + ")")
                .attr("href");
    }

    private static void itsReceiptsAreReadByWhoSeesTheLetterAlone(TheOffice office, Seen letter) {
        String path = letter.page().select("a[href*=/receipts/]").attr("href");
        assertThat(new String(office.as(LIVIA).bytes(path).body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("smime.p7s");
        assertThat(office.as("norina.quaglia").open(path).status()).isEqualTo(404);
        assertThat(Visit.as(office.port(), "valdoria.localhost", "ettore.limonta")
                        .open(path)
                        .status())
                .isEqualTo(404);
    }
}
