// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
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

/** The reply is signed and has its number, and the server does not take it. */
@HouseTest
class TheAnswerDoesNotLeaveStory {

    private static final String WALTER = "walter.ghisleri@posta.example";
    private static final String WORDS = "Gentile Walter Ghisleri,\n\nla fontana sarà riparata.";

    @RegisterExtension
    private final ABusyBox box;

    @LocalServerPort
    private int port;

    TheAnswerDoesNotLeaveStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        box = new ABusyBox("Posta in partenza", "partenze@comune.example", cities, mailboxes, jobs);
    }

    @Test
    @ProvesPart(value = "URC-01", what = "a reply that does not leave is told, and leaves once")
    void whatIsRefusedIsToldAndSentAgain() {
        String subject = "Fontana guasta in largo La Foppa";
        box.server().is(Mood.NOT_NOW);
        String letter = answered(subject);
        assertThat(outbox(subject)).contains("in coda", "1").doesNotContain("Ghisleri", WALTER, "Fontana");
        for (int tries = 2; tries <= 8; tries++) {
            TheClock.pass(Duration.ofHours(2));
            box.leaves();
        }
        Visit livia = livia();
        assertThat(livia.open(letter).text())
                .contains("il destinatario non ha ricevuto nulla")
                .contains("come back later");
        assertThat(toDo()).containsOnlyOnce(subject);
        TheClock.pass(Duration.ofHours(2));
        box.leaves();
        assertThat(outbox(subject)).as("no more by itself").contains("Invio non riuscito", "8");

        box.server().is(Mood.REFUSES);
        assertThat(operatorSendsAgain(subject)).contains("Di nuovo in coda");
        box.leaves();
        assertThat(outbox(subject))
                .contains("Invio non riuscito", "nobody of this name")
                .doesNotContain(WALTER);
        livia = livia();
        assertThat(toDo()).containsOnlyOnce(subject);
        assertThat(box.server().given()).isEmpty();

        box.server().is(Mood.TAKES);
        livia.submit(livia.open(letter), "form[action$=/departure]", Map.of());
        box.leaves();
        box.leaves();
        assertThat(box.server().given()).singleElement().asString().contains("To: " + WALTER, "R: " + subject);
        assertThat(livia.open(letter).text()).contains("risposta inviata");
        assertThat(toDo()).doesNotContain(subject);
        assertThat(rows()).noneMatch(row -> row.contains("nobody of this name"));
    }

    @Test
    void whatIsInDoubtIsNotSentAgainByItselfTheOfficeDecides() {
        String subject = "Altalena rotta ai giardini di via Benaco";
        box.server().is(Mood.BREAKS_OFF);
        String letter = answered(subject);
        box.server().is(Mood.TAKES);
        for (int hours = 0; hours < 30; hours += 10) {
            TheClock.pass(Duration.ofHours(hours));
            box.leaves();
        }
        assertThat(box.server().given()).hasSize(1);
        assertThat(operatorSendsAgain(subject)).contains("quelli in dubbio li decide l’ufficio");
        box.leaves();
        assertThat(box.server().given()).hasSize(1);

        Visit livia = livia();
        Seen page = livia.open(letter);
        assertThat(page.text()).contains("Palazzo non la rimanda da solo");
        assertThat(page.page().select(".head").text()).contains("in partenza, da decidere");
        assertThat(livia.open("/letters?q=altalena").page().select("tbody tr").text())
                .contains("in partenza, da decidere");
        assertThat(new TheOffice(port).as("norina.quaglia").open(letter).status())
                .isEqualTo(404);
        livia.submit(page, "form[action$=/delivery]", Map.of());
        assertThat(livia.open(letter).text()).contains("risposta inviata").doesNotContain("da decidere");
        box.leaves();
        assertThat(box.server().given()).hasSize(1);
    }

    @Test
    void whatTheOfficeSendsAgainIsTheSameMessage() {
        box.server().is(Mood.BREAKS_OFF);
        String letter = answered("Cestino sparito da via Teodosio");
        box.server().is(Mood.TAKES);
        Visit livia = livia();
        livia.submit(livia.open(letter), "form[action$=/departure]", Map.of());
        box.leaves();
        assertThat(box.server().given()).hasSize(2);
        assertThat(box.server().given().getLast())
                .as("the same bytes under the same Message-ID")
                .isEqualTo(box.server().given().getFirst());
    }

    private String answered(String subject) {
        box.comes("Walter Ghisleri", WALTER, subject, "Signor Sindaco,\n\nnon va bene.");
        String letter = new TheOffice(port).answers(subject, WORDS);
        box.leaves();
        return letter;
    }

    private String toDo() {
        return new TheOffice(port).toDo("livia.ferraguzzi");
    }

    private Visit livia() {
        return new TheOffice(port).as("livia.ferraguzzi");
    }

    /** The number of the reply is on the letter's page for the office; the operators find it in the outbox. */
    private Element row(Seen operations, String subject) {
        Visit livia = livia();
        String path = livia.open("/search?q=" + subject.split(" ")[0])
                .page()
                .select("a[href^=/letters/]:contains(R: " + subject + ")")
                .attr("href");
        String file = livia.open(path)
                .page()
                .select("ul.files a[href$=/preview]:contains(risposta-)")
                .text();
        String number = file.replace("risposta-", "").replace(".pdf", "").replace('-', '/');
        return operations.page().select("#outbox tr:contains(" + number + ")").first();
    }

    private Seen operations() {
        return Visit.as(port, "milano.localhost", "zita.arcangioli").open("/operations");
    }

    private String outbox(String subject) {
        return row(operations(), subject).text();
    }

    private List<String> rows() {
        return operations().page().select("#outbox tr").eachText();
    }

    private String operatorSendsAgain(String subject) {
        Visit zita = Visit.as(port, "milano.localhost", "zita.arcangioli");
        Seen page = zita.open("/operations");
        String id = row(page, subject).attr("id").substring("r-".length());
        return zita.submit(page, "#outbox form[method=post]", Map.of("chosen", id))
                .text();
    }
}
