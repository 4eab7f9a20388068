// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.ABusyBox;
import palazzo.correspondence.TheOffice;
import palazzo.mail.AServerWithMoods.Mood;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** The answer takes time: a word in between promises a day, the letter stays open, and the answer ends it. */
@HouseTest
class AnInterimReplyStory {

    private static final String BRUNA = "bruna.pizzetti@posta.example";
    private static final String IN_BETWEEN =
            "Gentile Bruna Pizzetti,\n\nstiamo verificando con gli uffici. Avrà una risposta entro il {{entro}}.";

    private final Jobs jobs;

    @RegisterExtension
    private final ABusyBox box;

    @LocalServerPort
    private int port;

    AnInterimReplyStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.jobs = jobs;
        box = new ABusyBox("Posta con attesa", "attese@comune.example", cities, mailboxes, jobs);
    }

    @Test
    @ProvesPart(value = "URC-04", what = "an interim reply is tracked: it promises a day, and is not the answer")
    void itPromisesADayAndTheLetterStaysOpen() {
        String subject = "Amianto sul tetto della palestra";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        String letter = arrived(office, subject);
        String due = livia.open(letter).page().select(".head .tag").text();

        Seen without = interim(livia, letter, IN_BETWEEN, "");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("dice entro quando arriva la risposta");
        assertThat(without.page().select("#body").val()).contains("stiamo verificando");
        assertThat(without.page().select("#interim").hasAttr("checked")).isTrue();
        assertThat(interim(livia, letter, IN_BETWEEN, "2026-12-01").text()).contains("non è nel futuro");

        assertThat(interim(livia, letter, IN_BETWEEN, "2026-12-18").text()).contains("nel libro firma");
        assertThat(office.inTheFolderOf("delfo.marcanti", subject).text())
                .contains("promette la risposta entro il 18 dicembre 2026");
        box.isSigned(office, subject);
        assertThat(box.server().given()).singleElement().asString().contains("To: " + BRUNA, "R: " + subject);

        Seen open = livia.open(letter);
        assertThat(open.page().select(".head").text())
                .contains("in lavorazione", "risposta interlocutoria inviata")
                .doesNotContain("risposta inviata ");
        assertThat(open.page().select(".head .tag").text())
                .as("the day by law is not moved")
                .contains(due);
        assertThat(TheOffice.rounds(open)).contains("Risposta interlocutoria", "inviata", "ven 18 dic", "protocollo 0");
        assertThat(office.toDo("livia.ferraguzzi")).contains(subject);
        assertThat(livia.open("/letters?state=interim").text()).contains(subject, "promessa entro il ven 18 dic");
        assertThat(open.page().select("#body").val())
                .as("the next reply is a new one")
                .isEmpty();

        TheClock.pass(Duration.ofDays(2));
        office.submits(letter, "Gentile Bruna Pizzetti,\n\nil tetto è sano.");
        assertThat(TheOffice.rounds(livia.open(letter)))
                .containsSubsequence("inviata", "Risposta interlocutoria", "in firma", "Risposta");
        box.isSigned(office, subject);
        Seen done = livia.open(letter);
        assertThat(done.page().select(".head").text())
                .contains("risposta inviata")
                .doesNotContain("interlocutoria");
        assertThat(done.page().select("#rounds").isEmpty()).isFalse();
        assertThat(numbers(done)).hasSize(2).doesNotHaveDuplicates();
        assertThat(box.server().given()).hasSize(2);
        assertThat(livia.open("/letters?state=interim").text()).doesNotContain(subject);
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain(subject);
        nobodyElseReadsIt(office, letter, subject);
    }

    @Test
    void oneThatDoesNotLeaveIsToldAndHoldsNothingUp() {
        String subject = "Perdite d'acqua in via Gluck";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        String letter = arrived(office, subject);
        interim(livia, letter, IN_BETWEEN, "2026-12-18");
        box.server().is(Mood.BREAKS_OFF);
        box.isSigned(office, subject);
        box.server().is(Mood.TAKES);
        Seen stuck = livia.open(letter);
        assertThat(stuck.text()).contains("Palazzo non la rimanda da solo");
        assertThat(TheOffice.rounds(stuck)).contains("da decidere");

        office.submits(letter, "Gentile Bruna Pizzetti,\n\nla perdita è riparata.");
        box.isSigned(office, subject);
        assertThat(livia.open(letter).page().select(".head").text()).contains("risposta inviata");
        assertThat(office.toDo("livia.ferraguzzi")).contains("Decidere l’invio: " + subject);
        Seen decided = livia.submit(livia.open(letter), "form[action$=/delivery]", Map.of());
        assertThat(decided.page().select(".head").text()).contains("risposta inviata");
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain(subject);
        assertThat(box.server().given())
                .as("the one in doubt, and the answer: none twice")
                .hasSize(2);
    }

    @Test
    void aTermThatMovesKeepsWhatWasPromised() {
        String subject = "Crepe nella scuola di via Brocchi";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Visit citizen = Visit.anonymous(port, "milano.localhost");
        Map<String, String> words = Map.of(
                "name", "Bruna Pizzetti",
                "address", BRUNA,
                "subject", subject,
                "body", "Signor Sindaco, siamo preoccupati.",
                "read", "true");
        citizen.submit(citizen.open("/public/write"), "form", words);
        String letter = office.triages(subject);
        jobs.run("letters.terms");
        interim(livia, letter, IN_BETWEEN, "2026-12-18");
        box.isSigned(office, subject);
        assertThat(due(office, subject)).contains("18 dic");
        Visit norina = office.as("norina.quaglia");
        holidays(norina, "2027-01-04 | lutto cittadino, ordinanza del 3 dicembre 2026");
        try {
            jobs.run("letters.terms");
            assertThat(livia.open(letter).text()).contains("Prima scadeva il lun 4 gen 2027", "Risposta promessa");
            assertThat(due(office, subject))
                    .as("the earlier of both")
                    .contains("18 dic")
                    .doesNotContain("5 gen");
        } finally {
            holidays(norina, "# nessuno");
            jobs.run("letters.terms");
        }
    }

    private static String due(TheOffice office, String subject) {
        return office.as("livia.ferraguzzi")
                .open("/")
                .page()
                .select("section[aria-labelledby=due] li:contains(" + subject + ")")
                .text();
    }

    private static void holidays(Visit norina, String text) {
        TheClock.reset();
        norina.submit(norina.open("/archive/sheets/festivi"), "form.form", Map.of("body", text));
    }

    private String arrived(TheOffice office, String subject) {
        return box.arrived(office, "Bruna Pizzetti", BRUNA, subject, "Signor Sindaco,\n\nsiamo preoccupati.");
    }

    private static Seen interim(Visit livia, String letter, String words, String promised) {
        return TheOffice.submitted(livia, letter, Map.of("body", words, "interim", "true", "promised", promised));
    }

    private static List<String> numbers(Seen page) {
        return page.page()
                .select("ul.files a[href$=/preview]:contains(risposta-)")
                .eachText();
    }

    private static void nobodyElseReadsIt(TheOffice office, String letter, String subject) {
        assertThat(office.as("norina.quaglia").open(letter).status()).isEqualTo(404);
        Visit ettore = Visit.as(office.port(), "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open(letter).status()).isEqualTo(404);
        assertThat(ettore.open("/letters?state=interim").text()).doesNotContain(subject);
    }
}
