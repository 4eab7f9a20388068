// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheMail;
import palazzo.correspondence.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** A citizen writes to the Mayor; the office answers. */
@HouseTest
class ALetterIsAnsweredStory {

    private static final String MILANO = "milano.localhost";
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
    void fromTheMayorsBoxToTheCitizensOwn() throws Exception {
        String messageId = TheMail.arrives(
                "Ottavia Brugnoli",
                OTTAVIA,
                "Attraversamento pericoloso in via dei Gelsi",
                "Signor Sindaco,\n\nle strisce davanti alla scuola sono consumate.\n\nOttavia Brugnoli");
        jobs.run("mail.fetch");

        String letter = inesTriagesIt("Attraversamento pericoloso");
        Visit livia = as("livia.ferraguzzi");
        liviaIsStoppedByAGap(livia, letter);
        liviaSubmits(livia, letter, "Gentile Ottavia Brugnoli,\n\nle strisce saranno rifatte.");

        delfoSendsItBack();
        assertThat(livia.open(letter).text())
                .contains("Tornata dal libro firma")
                .contains("manca la data");
        liviaSubmits(livia, letter, "Gentile Ottavia Brugnoli,\n\nle strisce saranno rifatte entro gennaio.");

        passes("delfo.marcanti");
        passes("corrado.menabrea");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(OTTAVIA)).as("held back for a while").isEmpty();

        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("mail.send");
        MimeMessage answer = TheMail.inTheBoxOf(OTTAVIA).getLast();
        assertThat(answer.getSubject()).isEqualTo("R: Attraversamento pericoloso in via dei Gelsi");
        assertThat(answer.getHeader("In-Reply-To")).containsExactly(messageId);

        Seen answered = livia.open(letter);
        assertThat(answered.text()).contains("risposta inviata").contains("Firmata da Corrado Menabrea");
        assertThat(answered.page().select("ul.files a").text()).contains("risposta-");
        assertThat(livia.open("/search?q=strisce").text()).contains("Attraversamento pericoloso");
        String party = answered.page().selectFirst("a[href^=/directory/]").attr("href");
        assertThat(livia.open(party).text()).contains("Ha avuto risposta");
        nobodyElseSeesIt(letter);
    }

    private String inesTriagesIt(String subject) {
        Visit ines = as("ines.tortorelli");
        Seen triage = ines.open("/triage");
        String path = triage.page().select(".queue li a").stream()
                .filter(link -> link.text().contains(subject))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Seen next = ines.submit(ines.open(path), "form.choose", Map.of("outcome", "ANSWER", "place", "URC-04@URC"));
        assertThat(next.text()).contains("protocollo 0");
        return path.replace("/triage/", "/letters/");
    }

    private void liviaIsStoppedByAGap(Visit livia, String letter) {
        livia.submit(livia.open(letter), "form[action$=/taking]", Map.of());
        Seen refused = submitted(livia, letter, "Gentile Ottavia Brugnoli,\n\n[risposta della Direzione]");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("[risposta della Direzione]").contains("Mancano ancora delle parti");
    }

    private void liviaSubmits(Visit livia, String letter, String words) {
        assertThat(submitted(livia, letter, words).text()).contains("La risposta è nel libro firma");
    }

    private static Seen submitted(Visit livia, String letter, String words) {
        Seen page = livia.open(letter);
        String version = page.page().selectFirst("input[name=version]").val();
        String csrf = page.page().selectFirst("input[name=_csrf]").val();
        return livia.post(letter + "/reply/submission", Map.of("_csrf", csrf, "version", version, "body", words));
    }

    private void delfoSendsItBack() {
        Visit delfo = as("delfo.marcanti");
        Seen returned = delfo.submit(theirs(delfo), "form[action$=/return]", Map.of("reason", "manca la data"));
        assertThat(returned.status()).isEqualTo(200);
    }

    private void passes(String username) {
        Visit visit = as(username);
        Seen passed = visit.submit(theirs(visit), "form[action$=/steps]", Map.of());
        assertThat(passed.status()).isEqualTo(200);
    }

    private static Seen theirs(Visit visit) {
        String path = visit.open("/folder").page().select("a.name").stream()
                .filter(link -> link.text().contains("Attraversamento pericoloso"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        return visit.open(path);
    }

    private void nobodyElseSeesIt(String letter) {
        Visit norina = as("norina.quaglia");
        assertThat(norina.open(letter).status()).isEqualTo(404);
        assertThat(norina.open("/letters").text()).doesNotContain("Attraversamento pericoloso");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(letter)
                        .status())
                .isEqualTo(404);
    }

    private Visit as(String username) {
        return Visit.as(port, MILANO, username);
    }
}
