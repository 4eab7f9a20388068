// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.correspondence.ThePost.MONTELAGO;
import static palazzo.correspondence.ThePost.hour;
import static palazzo.correspondence.ThePost.receipt;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.ABusyBox;
import palazzo.correspondence.TheOffice;
import palazzo.correspondence.ThePost;
import palazzo.mail.AServerWithMoods.Mood;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Type;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** One reply to several: by mail, by certified mail, on paper, for information. Each has their own way, and what goes wrong names them. */
@HouseTest
class SeveralAddresseesStory {

    private static final String WANDA = "wanda.crippa@posta.example";
    private static final String NERI = "assessora.neri@giunta.example";
    private static final String QUARTIERE = "comitato@quartiere.example";
    private static final String OTHERS =
            "Comune di Montelago <" + MONTELAGO + "> PEC\nErmelinda Tosi, via Porpora 9, 20131 Milano";
    private static final String COPIES = "Assessora Neri <" + NERI + ">\nComitato di quartiere <" + QUARTIERE + ">";
    private static final String WORDS = "Gentile Wanda Crippa,\n\nil tavolo si riunisce venerdì.";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @RegisterExtension
    private final ABusyBox box;

    @LocalServerPort
    private int port;

    SeveralAddresseesStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        box = new ABusyBox("Posta del tavolo", "tavolo@comune.example", cities, mailboxes, jobs);
    }

    @BeforeEach
    void theCertifiedBoxIsOpen() {
        TheMail.opens(cities, mailboxes, ThePost.box(TheMail.smtpPort()));
        ThePost.isTrusted(port);
    }

    @AfterEach
    void theCertifiedBoxIsClosed() {
        TheMail.closes(cities, mailboxes, ThePost.CABINET);
    }

    @Test
    @ProvesPart(value = "URC-04", what = "a reply to several, each by their own way and with their own state")
    void eachGetsItsOwnCopyByItsOwnWay() throws Exception {
        String subject = "Tavolo sulla navigazione dei Navigli";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        String letter = arrived(office, subject);
        Seen unread = submitted(livia, letter, OTHERS + "\nil signor Bianchi", COPIES);
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.text()).contains("non dice dove mandare la risposta: «il signor Bianchi»");
        assertThat(unread.page().select("#others").val()).contains("Ermelinda Tosi", "il signor Bianchi");
        assertThat(unread.page().select("#body").val()).contains("si riunisce venerdì");

        assertThat(submitted(livia, letter, OTHERS, COPIES).text())
                .contains("nel libro firma", "va a 5 destinatari, ciascuno per la sua via: uno su carta");
        box.server().is(QUARTIERE, Mood.REFUSES);
        box.server().is(NERI, Mood.BREAKS_OFF);
        box.isSigned(office, subject);
        box.server().is(QUARTIERE, Mood.TAKES);
        box.server().is(NERI, Mood.TAKES);
        Seen stuck = livia.open(letter);
        assertThat(TheOffice.rounds(stuck)).contains("arrivata a 1 di 5; 2 aspettano una decisione");
        assertThat(boxOf(stuck, QUARTIERE)).contains("il destinatario non ha ricevuto nulla", "nobody of this name");
        assertThat(boxOf(stuck, NERI)).contains("Palazzo non la rimanda da solo");
        assertThat(stuck.page().select(".head").text()).contains("in partenza");
        assertThat(office.toDo("livia.ferraguzzi"))
                .contains("Decidere l’invio: " + subject, "Portare alla posta: " + subject);

        decides(livia, letter, NERI, "/delivery");
        decides(livia, letter, QUARTIERE, "/departure");
        jobs.run("mail.send");
        assertThat(TheOffice.rounds(livia.open(letter)))
                .contains("arrivata a 3 di 5")
                .doesNotContain("decisione");
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain("Decidere l’invio: " + subject);
        theCertifiedOneIsDelivered();
        assertThat(livia.open(letter).page().select(".head").text())
                .as("the paper is here still")
                .contains("in partenza");
        decides(livia, letter, "Ermelinda Tosi", "/delivery");
        Seen done = livia.open(letter);
        assertThat(done.page().select(".head").text()).contains("risposta inviata");
        assertThat(TheOffice.rounds(done)).contains("arrivata a 5 di 5");
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain(subject);
        everyMessageWasGivenOnceButTheOneThatWasRefused();
        theirAddressesAreTheirs(letter, livia);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(letter)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void threeHundredAreTooManyForNobodyAndSixHundredAreTold() {
        String subject = "Chiusura estiva delle biblioteche";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        String letter = arrived(office, subject);
        Seen tooMany = submitted(livia, letter, readers(600), "");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text()).contains("I destinatari sono 600, e una risposta va al più a 500", "una campagna");
        assertThat(tooMany.page().select("#others").val().lines()).hasSize(600);

        assertThat(submitted(livia, letter, readers(300) + "\n" + readers(300), "")
                        .text())
                .as("who stands there twice gets it once")
                .contains("va a 301 destinatari");
        office.returns("delfo.marcanti", subject, "Basta il consiglio di biblioteca.");
        assertThat(livia.open(letter).page().select("#others").val().lines()).hasSize(300);
        submitted(livia, letter, readers(24), "");
        box.isSigned(office, subject);
        assertThat(livia.open(letter).page().select(".head").text()).contains("risposta inviata");
        assertThat(TheOffice.rounds(livia.open(letter))).contains("arrivata a 25 di 25");
        List<String> to =
                box.server().given().stream().map(SeveralAddresseesStory::to).toList();
        assertThat(to).hasSize(25).doesNotHaveDuplicates();
    }

    private String arrived(TheOffice office, String subject) {
        return box.arrived(office, "Wanda Crippa", WANDA, subject, "Signor Sindaco,\n\nquando ci vediamo?");
    }

    private static String readers(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "Lettrice " + i + " <lettrice" + i + "@posta.example>")
                .collect(Collectors.joining("\n"));
    }

    private static Seen submitted(Visit livia, String letter, String others, String copies) {
        return TheOffice.submitted(livia, letter, Map.of("body", WORDS, "others", others, "copies", copies));
    }

    private static void decides(Visit livia, String letter, String whom, String act) {
        livia.submit(livia.open(letter), ".note-box:contains(" + whom + ") form[action$=" + act + "]", Map.of());
    }

    private void theCertifiedOneIsDelivered() throws Exception {
        MimeMessage sent = TheMail.inTheBoxOf(MONTELAGO).getLast();
        ThePost.comes(receipt(sent, Type.ACCEPTED, Fault.NONE, hour(1)));
        ThePost.comes(receipt(sent, Type.DELIVERED, Fault.NONE, hour(1)));
        jobs.run("mail.fetch");
    }

    private void everyMessageWasGivenOnceButTheOneThatWasRefused() {
        assertThat(box.server().given().stream().map(SeveralAddresseesStory::to).toList())
                .containsExactlyInAnyOrder(WANDA, NERI, QUARTIERE);
    }

    /** The paper of each names the others and tells nobody's address; the code opens the case to its writer alone. */
    private static void theirAddressesAreTheirs(String letter, Visit livia) {
        assertThat(TheOffice.paper(livia, letter).text())
                .contains("Wanda Crippa", "e a: Comune di Montelago, Ermelinda Tosi")
                .contains("e p.c.: Assessora Neri, Comitato di quartiere")
                .doesNotContain(MONTELAGO, NERI, "via Porpora");
    }

    private static String boxOf(Seen page, String whom) {
        return page.page().select(".note-box:contains(" + whom + ")").text();
    }

    private static String to(String message) {
        return message.lines()
                .filter(line -> line.startsWith("To: "))
                .findFirst()
                .orElse("")
                .replaceAll("^To: (?:.*<)?|>.*$", "");
    }
}
