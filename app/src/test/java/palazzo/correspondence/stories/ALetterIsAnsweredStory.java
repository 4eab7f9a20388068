// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** A citizen writes to the Mayor; the office answers. */
@HouseTest
class ALetterIsAnsweredStory {

    private static final String SUBJECT = "Attraversamento pericoloso in via dei Gelsi";
    private static final String OTTAVIA = "ottavia.brugnoli@posta.example";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ALetterIsAnsweredStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
    }

    @BeforeEach
    void theBoxIsOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
    }

    @Test
    @ProvesPart(value = "URC-01", what = "mail: received, registered, sorted, followed, answered, found again")
    @ProvesPart(value = "URC-04", what = "a reply written, returned, checked, signed, and sent the way the letter came")
    @ProvesPart(value = "STE-04", what = "the triage of what came by mail")
    void fromTheMayorsBoxToTheCitizensOwn() throws Exception {
        String messageId = TheMail.arrives(
                "Ottavia Brugnoli",
                OTTAVIA,
                SUBJECT,
                "Signor Sindaco,\n\nle strisce davanti alla scuola sono consumate.\n\nOttavia Brugnoli");
        jobs.run("mail.fetch");

        TheOffice office = new TheOffice(port);
        String letter = office.triages(SUBJECT);
        Visit livia = office.as("livia.ferraguzzi");
        livia.submit(livia.open(letter), "form[action$=/taking]", Map.of());
        liviaIsStoppedByAGap(livia, letter);
        office.submits(letter, "Gentile Ottavia Brugnoli,\n\nle strisce saranno rifatte.");

        office.returns("delfo.marcanti", SUBJECT, "manca la data");
        assertThat(livia.open(letter).text())
                .contains("Tornata dal libro firma")
                .contains("manca la data");
        office.submits(letter, "Gentile Ottavia Brugnoli,\n\nle strisce saranno rifatte entro gennaio.");

        office.signs(SUBJECT);
        jobs.run("letters.leave");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(OTTAVIA)).as("held back for a while").isEmpty();
        itIsTakenBackAndSignedAgain(office, livia, letter);

        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("letters.leave");
        jobs.run("mail.send");
        MimeMessage answer = TheMail.inTheBoxOf(OTTAVIA).getLast();
        assertThat(answer.getSubject()).isEqualTo("R: " + SUBJECT);
        assertThat(answer.getHeader("In-Reply-To")).containsExactly(messageId);

        Seen answered = livia.open(letter);
        assertThat(answered.text()).contains("risposta inviata").contains("Firmata da Corrado Menabrea");
        assertThat(answered.page().select("[aria-labelledby=papers] ul.files a").text())
                .contains("risposta-");
        assertThat(answered.page().select("[aria-labelledby=text] ul.files a").text())
                .as("what came stands apart")
                .doesNotContain("risposta-");
        assertThat(livia.open("/search?q=strisce").text()).contains(SUBJECT);
        String party = answered.page().select("a[href^=/directory/]").attr("href");
        assertThat(livia.open(party).text()).contains("Ha avuto risposta");
        nobodyElseSeesIt(office, letter);
    }

    @Test
    void whatHangsOnALetterGoesWithIt() throws Exception {
        String subject = "Pianta della scuola di via dei Gelsi";
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(OTTAVIA));
        message.setRecipients(Message.RecipientType.TO, TheMail.MAYOR);
        message.setSubject(subject, "UTF-8");
        MimeBodyPart words = new MimeBodyPart();
        words.setText("In allegato la pianta.", "UTF-8");
        MimeBodyPart plan = new MimeBodyPart();
        plan.setText("strisce qui", "UTF-8");
        plan.setFileName("pianta.txt");
        message.setContent(new MimeMultipart(words, plan));
        message.saveChanges();
        TheMail.deliver(message);
        jobs.run("mail.fetch");

        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        String letter = office.triages(subject);
        String file = livia.open(letter).page().select("a:contains(pianta.txt)").attr("href");
        assertThat(livia.open(file).text()).contains("strisce qui");
        assertThat(registered(livia, subject)).contains("Mezzo Posta elettronica", "pianta.txt");
        assertThat(office.as("norina.quaglia").open(file).status()).isEqualTo(404);
    }

    @Test
    void anOddSenderKeepsNobodyBack() throws Exception {
        MimeMessage odd = new MimeMessage(Session.getInstance(new Properties()));
        odd.setHeader("From", "Punto Fine <fine.@posta.example>");
        odd.setRecipients(Message.RecipientType.TO, TheMail.MAYOR);
        odd.setSubject("Scrivo da un indirizzo strano");
        odd.setText("Signor Sindaco, mi legge?");
        odd.saveChanges();
        TheMail.deliver(odd);
        TheMail.arrives("Ottavia Brugnoli", OTTAVIA, "Scrivo subito dopo", "Signor Sindaco, e me?");
        jobs.run("mail.fetch");
        Seen triage = new TheOffice(port).as("ines.tortorelli").open("/triage");
        assertThat(triage.page().text()).contains("Scrivo da un indirizzo strano", "Scrivo subito dopo");
    }

    @Test
    void aSecondDecisionThatReservesIsNotTakenForTheFirst() {
        String subject = "Una cosa delicata";
        TheMail.arrives("Ottavia Brugnoli", OTTAVIA, subject, "Signor Sindaco, resti tra noi.");
        jobs.run("mail.fetch");
        TheOffice office = new TheOffice(port);
        Visit late = office.as("ines.tortorelli");
        String page = late.open("/triage")
                .page()
                .select(".queue li a:contains(" + subject + ")")
                .attr("href");
        Seen seen = late.open(page);
        office.triages(subject);
        Map<String, String> reserved = Map.of("outcome", "ANSWER", "place", "URC-04@URC", "reserved", "MAYOR");
        assertThat(late.submit(seen, "form.choose", reserved).status()).isEqualTo(409);
    }

    private static void itIsTakenBackAndSignedAgain(TheOffice office, Visit livia, String letter) {
        assertThat(livia.submit(livia.open(letter), "form[action$=/departure]", Map.of())
                        .text())
                .contains("La risposta è di nuovo una bozza");
        office.submits(letter, "Gentile Ottavia Brugnoli,\n\nle strisce saranno rifatte entro il 20 gennaio.");
        office.signs(SUBJECT);
    }

    private void liviaIsStoppedByAGap(Visit livia, String letter) {
        Seen refused = TheOffice.submitted(livia, letter, "Gentile Ottavia Brugnoli,\n\n[risposta della Direzione]");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("[risposta della Direzione]").contains("Mancano ancora delle parti");
    }

    private static String registered(Visit who, String subject) {
        Seen list = who.open("/registry?q=" + URLEncoder.encode(subject, StandardCharsets.UTF_8));
        return who.open(list.page().select("main a.name[href^=/registry/]").attr("href"))
                .text();
    }

    private void nobodyElseSeesIt(TheOffice office, String letter) {
        Visit norina = office.as("norina.quaglia");
        assertThat(norina.open(letter).status()).isEqualTo(404);
        assertThat(norina.open("/letters").text()).doesNotContain(SUBJECT);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(letter)
                        .status())
                .isEqualTo(404);
    }
}
