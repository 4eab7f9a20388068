// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Holders;
import palazzo.correspondence.TheOffice;
import palazzo.house.Chromium;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.People;
import palazzo.organisation.domain.Accounts;
import palazzo.switchboard.TheSwitchboard;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** Somebody rings, somebody writes, somebody comes: all of it is on one page of the Mayor's day, on paper, on her telephone. */
@HouseTest
class TheMayorsDayStory {

    private static final String RUGGERO = "ruggero.cantalupi";
    private static final String OTTAVIA = "ottavia.serravalle";
    private static final String LETTER = "Le altalene di via Tosi";
    private static final String MEETING = "Comitato per le altalene";
    private static final String PIN = "731946";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Holders holders;
    private final People people;
    private final Jobs jobs;
    private final Acting milano;

    @LocalServerPort
    private int port;

    TheMayorsDayStory(
            Cities cities,
            Mailboxes mailboxes,
            Holders holders,
            People people,
            Jobs jobs,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.holders = holders;
        this.people = people;
        this.jobs = jobs;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
    }

    @BeforeEach
    void theBoxIsOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
    }

    @AfterEach
    void backToTheBeginning() {
        TheClock.reset();
    }

    @Test
    @Proves("CFS-01")
    void appointmentsPapersBriefsCallsAndDeadlinesAreOnOnePageOnPaperAndWithoutNetwork() throws Exception {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as(RUGGERO);
        somebodyRings();
        somebodyWrites();
        somebodyComes(there, ruggero);
        somethingFallsDue(there, ruggero);

        String day = "/agenda/day?day=2026-12-03";
        assertThat(there.as(OTTAVIA).open(day).text())
                .contains(
                        MEETING,
                        "Note informative",
                        "Libro del giorno",
                        LETTER,
                        "Comitato altalene",
                        "Promesso: Rispondere al Comitato");
        assertThat(ruggero.open(day + "&calendar=" + there.mayors()).text()).contains(MEETING, LETTER);
        assertThat(there.as("norina.quaglia")
                        .open(day + "&calendar=" + there.mayors())
                        .text())
                .contains("Impegno personale")
                .doesNotContain(MEETING, LETTER, "Comitato altalene");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(day)
                        .text())
                .doesNotContain(MEETING, LETTER);
        onHerTelephone(day);
    }

    private void somebodyRings() {
        TheSwitchboard board = TheSwitchboard.connected(port, "Centrale del giorno");
        Visit delfo = board.as("delfo.marcanti");
        board.tells("started", "g1", "02 5550191", "");
        board.tells("answered", "g1", "02 5550191", "4022");
        TheSwitchboard.notes(
                delfo,
                delfo.open(TheSwitchboard.inTheQueue(delfo, "02 555 0191")),
                TheSwitchboard.note(
                        "EVENTS",
                        "Il Comitato altalene aspetta una telefonata della Sindaca",
                        "PASSED_ON",
                        "to",
                        "CFS",
                        "due",
                        "2026-12-03"));
        board.tells("ended", "g1", "", "");
    }

    private void somebodyWrites() {
        TheOffice office = new TheOffice(port);
        TheMail.arrives("Comitato altalene", "comitato@altalene.example", LETTER, "Signora Sindaca, sono rotte.");
        jobs.run("mail.fetch");
        office.submits(office.triages(LETTER), "Gentile Comitato,\n\nle ripariamo.");
        office.passes("delfo.marcanti", LETTER);
    }

    private static void somebodyComes(TheAgenda there, Visit ruggero) {
        String event = TheAgenda.make(
                        ruggero,
                        there.mayors(),
                        "summary",
                        MEETING,
                        "first",
                        "2026-12-03",
                        "from",
                        "07:00",
                        "until",
                        "07:30")
                .path();
        String brief = event.replace("/agenda/engagements/", "/briefs/");
        ruggero.submit(ruggero.open(brief), "form[action$=/words]", Map.of("gist", "Chiedono le altalene nuove."));
    }

    /** What she herself promised, the evening before, to those who come. */
    private static void somethingFallsDue(TheAgenda there, Visit ruggero) {
        String evening = TheAgenda.make(
                        ruggero,
                        there.mayors(),
                        "summary",
                        "Prima telefonata",
                        "first",
                        "2026-12-01",
                        "from",
                        "07:00",
                        "until",
                        "07:15")
                .path()
                .replace("/agenda/engagements/", "/briefs/");
        Seen page = ruggero.open(evening);
        String herself = page.page()
                .select("form[action$=/promises] option:contains(Ottavia Serravalle)")
                .attr("value");
        Seen bare = ruggero.submit(
                page, "form[action$=/promises]", Map.of("words", "Rispondere al Comitato", "to", herself));
        assertThat(bare.status()).as("no day").isEqualTo(422);
        ruggero.submit(
                ruggero.open(evening),
                "form[action$=/promises]",
                Map.of("words", "Rispondere al Comitato", "to", herself, "due", "2026-12-03"));
    }

    /** In a browser as wide as a telephone: kept under a code, printed, then the network is gone; a wrong code opens nothing. */
    private void onHerTelephone(String day) throws IOException {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window("http://milano.localhost:" + port, OTTAVIA);
            page.setViewportSize(390, 844);
            page.navigate("http://milano.localhost:" + port + day);
            assertThat(printed(page)).contains(MEETING, LETTER, "Da firmare", "Da richiamare");

            page.fill("#pin", PIN);
            page.check("#all");
            page.click("#keep-form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("#keep-said")).not().isEmpty();
            page.reload();
            page.context().setOffline(true);
            page.navigate("http://milano.localhost:" + port + day);
            assertThat(page.content()).as("sealed").doesNotContain(MEETING);
            page.fill("#pin", "000000");
            page.click("#open-form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("#open-said")).not().isEmpty();
            assertThat(page.content()).doesNotContain(MEETING);
            page.fill("#pin", PIN);
            page.click("#open-form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("#opened")).containsText(MEETING);
            PlaywrightAssertions.assertThat(page.locator("#opened")).containsText(LETTER);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth")
                            .toString())
                    .as("no wider than the telephone")
                    .isEqualTo("390");
        }
    }

    private static String printed(Page page) throws IOException {
        try (var paper = Loader.loadPDF(page.pdf())) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
