// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.ABusyBox;
import palazzo.correspondence.TheOffice;
import palazzo.mail.AServerWithMoods.Mood;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** An answer cannot be delivered to the address it was sent to: somebody mends it, and it leaves once more, under its number. */
@HouseTest
class AWrongAddressIsMendedStory {

    private static final String WRONG = "nives.carrara@posta-example.example";
    private static final String RIGHT = "nives.carrara@posta.example";
    private static final String WORDS = "Gentile Nives Carrara,\n\nla panchina sarà rifatta.";
    private static final String TASK = "Decidere l’invio: ";

    @RegisterExtension
    private final ABusyBox box;

    @LocalServerPort
    private int port;

    AWrongAddressIsMendedStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        box = new ABusyBox("Posta che torna", "ritorni@comune.example", cities, mailboxes, jobs);
    }

    @Test
    @ProvesPart(value = "URC-04", what = "an answer that came back goes to the mended address, once")
    void whatCameBackGoesToTheMendedAddressOnce() {
        String subject = "Panchina rotta in via Vallazze";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        String letter = arrived(office, subject);
        interim(livia, letter);
        box.isSigned(office, subject);
        assertThat(box.server().given()).hasSize(1);
        box.comesBack(messageId(), "550 5.1.2 no such domain");
        Seen stuck = livia.open(letter);
        assertThat(stuck.text()).contains("il destinatario non ha ricevuto nulla", "no such domain");
        assertThat(stuck.page().select("#address").val()).isEqualTo(WRONG);

        Seen unread = mended(livia, stuck, "MAIL", "nives.carrara");
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.text()).contains("Non è un indirizzo di posta elettronica");
        assertThat(unread.page().select("#address").val()).isEqualTo("nives.carrara");
        assertThat(mended(livia, stuck, "MAIL", WRONG).text()).contains("È lo stesso indirizzo di prima");
        assertThat(mended(livia, stuck, "PEC", RIGHT).text()).contains("Nessuna casella PEC è accesa");

        assertThat(mended(livia, stuck, "MAIL", RIGHT).text()).contains("parte per l’indirizzo corretto");
        assertThat(mended(livia, stuck, "MAIL", RIGHT).status())
                .as("sent twice it is done once")
                .isEqualTo(200);
        assertThat(mended(livia, stuck, "MAIL", "altra@posta.example").status())
                .as("decided meanwhile")
                .isEqualTo(409);
        box.leaves();
        box.leaves();
        assertThat(box.server().given()).hasSize(2);
        assertThat(box.server().given().getLast()).contains("To: " + RIGHT, "R: " + subject);
        Seen mended = livia.open(letter);
        assertThat(mended.text())
                .contains("Inviata a " + RIGHT)
                .contains("Prima " + WRONG, "no such domain", "Corretto da Livia Ferraguzzi");
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain(TASK + subject);
        assertThat(Visit.as(port, "milano.localhost", "zita.arcangioli")
                        .open("/operations")
                        .page()
                        .select("#outbox")
                        .text())
                .as("nobody can send the first one again")
                .doesNotContain("no such domain");
        theAnswerGoesToTheMendedAddressAtOnce(office, livia, letter, subject);
        nobodyElseMendsIt(office, stuck);
    }

    private void theAnswerGoesToTheMendedAddressAtOnce(TheOffice office, Visit livia, String letter, String subject) {
        office.submits(letter, WORDS);
        box.isSigned(office, subject);
        assertThat(box.server().given().getLast()).contains("To: " + RIGHT);
        assertThat(livia.open(letter).page().select(".head").text()).contains("risposta inviata");
        assertThat(TheOffice.paper(livia, letter).text()).contains(RIGHT).doesNotContain(WRONG);
    }

    @Test
    void oneOfSeveralIsMendedAndGoesOnPaperAndNobodyGetsItTwice() {
        String subject = "Orti di via Chiesa Rossa";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        String letter = arrived(office, subject);
        written(livia, letter, Map.of("others", "Comitato Orti <orti@posta.example>"));
        box.server().is("orti@posta.example", Mood.REFUSES);
        box.isSigned(office, subject);
        Seen stuck = livia.open(letter);
        assertThat(stuck.page().select(".note-box:contains(orti@posta.example)").text())
                .contains("nobody of this name");
        assertThat(mended(livia, stuck, "MAIL", WRONG).text())
                .contains("A questo indirizzo la stessa risposta è già andata");
        String lines = "Comitato Orti\nvia Chiesa Rossa 80\n20142 Milano MI";
        assertThat(mended(livia, stuck, "POST", lines).text()).contains("si stampa di nuovo");
        box.leaves();
        Seen printed = livia.open(letter);
        assertThat(printed.text())
                .contains("via Chiesa Rossa 80")
                .contains("Prima orti@posta.example", "nobody of this name");
        assertThat(office.toDo("livia.ferraguzzi"))
                .contains("Portare alla posta: " + subject)
                .doesNotContain(TASK + subject);
        livia.submit(printed, "form[action$=/delivery]", Map.of());
        assertThat(livia.open(letter).page().select(".head").text()).contains("risposta inviata");
        assertThat(box.server().given()).as("to the sender alone").hasSize(1);
    }

    @Test
    void whatMayHaveArrivedIsNotSentElsewhere() {
        String subject = "Siepe di via Don Bosco";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        box.server().is(Mood.BREAKS_OFF);
        box.comes("Nives Carrara", WRONG, subject, "Signor Sindaco,\n\nva potata.");
        String letter = office.answers(subject, WORDS);
        box.leaves();
        Seen inDoubt = livia.open(letter);
        assertThat(inDoubt.text()).contains("Palazzo non la rimanda da solo");
        assertThat(inDoubt.page().select("form[action$=/address]")).isEmpty();
        Map<String, String> forced = new HashMap<>(Map.of("way", "MAIL", "address", RIGHT, "version", "1"));
        forced.put("_csrf", inDoubt.page().select("input[name=_csrf]").val());
        forced.put("dispatch", inDoubt.page().select("[name=dispatch]").val());
        for (int version = 0; version < 5; version++) {
            forced.put("version", String.valueOf(version));
            assertThat(livia.post(letter + "/address", forced).status()).isIn(409, 422);
        }
        box.server().is(Mood.TAKES);
        box.leaves();
        assertThat(box.server().given()).hasSize(1);
    }

    private String arrived(TheOffice office, String subject) {
        return box.arrived(office, "Nives Carrara", WRONG, subject, "Signor Sindaco,\n\nquando si ripara?");
    }

    private static void interim(Visit livia, String letter) {
        written(livia, letter, Map.of("interim", "true", "promised", "2026-12-18"));
    }

    private static void written(Visit livia, String letter, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(more);
        typed.put("body", WORDS);
        assertThat(TheOffice.submitted(livia, letter, typed).text()).contains("nel libro firma");
    }

    private static Seen mended(Visit visit, Seen page, String way, String address) {
        return visit.submit(page, "form[action$=/address]", Map.of("way", way, "address", address));
    }

    private String messageId() {
        return box.server()
                .given()
                .getLast()
                .lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow()
                .substring("Message-ID: ".length());
    }

    private void nobodyElseMendsIt(TheOffice office, Seen page) {
        Visit norina = office.as("norina.quaglia");
        String token = norina.open("/").page().select("input[name=_csrf]").val();
        String form = "form[action$=/address] ";
        Map<String, String> typed = Map.of(
                "_csrf",
                token,
                "way",
                "MAIL",
                "address",
                "x@posta.example",
                "version",
                page.page().select(form + "[name=version]").val(),
                "dispatch",
                page.page().select(form + "[name=dispatch]").val());
        assertThat(norina.post(page.path() + "/address", typed).status()).isEqualTo(404);
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open(page.path()).status()).isEqualTo(404);
    }
}
