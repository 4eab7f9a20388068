// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.house.Chromium;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** The day's mail in one screen: what clerks decided teaches the proposals, one key accepts, and a deed of a court alarms. */
@HouseTest
class TheDaysMailIsWeighedStory {

    private static final String MILANO = "milano.localhost";
    private static final String TANK = "La vasca dell’acquario perde acqua";
    private static final String APPEAL = "Notifica di ricorso al TAR per la Lombardia";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    TheDaysMailIsWeighedStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @Proves("STE-04")
    void whatWasDecidedIsProposedAndADeedOfACourtDoesNotLieStill() {
        TheOffice office = new TheOffice(port);
        Visit ines = office.as("ines.tortorelli");
        for (int i = 1; i <= 8; i++) {
            decided(ines, "Acquario civico, la vasca numero " + i, "la vasca perde ancora.", "AAG-10@AAG");
            decided(ines, "Lampione storto numero " + i, "il palo pende sulla strada.", "URC-07@URC");
        }
        String code = written(MILANO, TANK);
        String tank = inTheQueue(ines, TANK);
        Seen page = ines.open(tank);
        assertThat(page.page().select(".proposal").text())
                .contains("AAG-10")
                .contains("Decisa così in passato con le parole", "«vasca»", "lettere simili sono andate a AAG-10");
        assertThat(page.text()).contains("Lettere simili, e dove sono andate", "Acquario civico, la vasca");
        oneKeyAcceptsIt(tank);
        assertThat(ines.open(tank.replace("/triage/", "/letters/")).text()).contains("Smistata", "AAG-10");
        assertThat(Visit.anonymous(port, MILANO)
                        .open("/public/tracking?code=" + code)
                        .text())
                .contains("Un ufficio sta preparando la risposta", "/2026");
        aDeedOfACourtAlarms(office, ines);
        nothingOfItIsKnownInTheOtherCity();
    }

    @Test
    void whoeverHasALetterIsRemindedOfItBeforeItsDay() {
        TheOffice office = new TheOffice(port);
        String subject = "La lapide di via Mosè Bianchi si stacca";
        TheMail.arrives("Tullio Verri", "tullio.verri@posta.example", subject, "Signor Sindaco, è pericolosa.");
        jobs.run("mail.fetch");
        Visit ines = office.as("ines.tortorelli");
        Map<String, String> decision = Map.of("outcome", "ANSWER", "place", "URC-04@URC", "topic", "SCUOLA");
        String path = inTheQueue(ines, subject);
        assertThat(ines.submit(ines.open(path), "form.choose", decision).text()).contains("Smistata: " + subject);
        assertThat(ines.open(path.replace("/triage/", "/letters/")).text()).contains("Si conserva 5 anni");
        assertThat(reminders(office)).doesNotContain(subject);
        TheClock.pass(Duration.ofDays(14));
        assertThat(reminders(office)).contains(subject, "sollecito 1 di 1", "Una classe o una scuola scrive");
        TheClock.pass(Duration.ofDays(30));
        assertThat(reminders(office)).as("what is late stands there").doesNotContain(subject);
    }

    private static String reminders(TheOffice office) {
        return office.as("livia.ferraguzzi")
                .open("/")
                .page()
                .select("section[aria-labelledby=reminders]")
                .text();
    }

    private void decided(Visit ines, String subject, String words, String place) {
        TheMail.arrives("Scolastica Brera", "scolastica.brera@posta.example", subject, "Signor Sindaco, " + words);
        jobs.run("mail.fetch");
        ines.submit(ines.open(inTheQueue(ines, subject)), "form.choose", Map.of("outcome", "ANSWER", "place", place));
    }

    private String written(String host, String subject) {
        Visit citizen = Visit.anonymous(port, host);
        Map<String, String> words = Map.of(
                "name", "Tullio Verri",
                "address", "tullio.verri@posta.example",
                "subject", subject,
                "body", "Signor Sindaco, la vasca grande perde da una settimana.",
                "read", "true");
        return citizen.submit(citizen.open("/public/write"), "form", words)
                .text()
                .replaceAll("(?s).*?([A-Z0-9]{5} ?[A-Z0-9]{5}).*", "$1")
                .replace(" ", "");
    }

    private static String inTheQueue(Visit visit, String subject) {
        return visit.open("/triage")
                .page()
                .select(".queue li a:contains(" + subject + ")")
                .attr("href");
    }

    private void oneKeyAcceptsIt(String letter) {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window("http://" + MILANO + ":" + port, "ines.tortorelli");
            page.navigate("http://" + MILANO + ":" + port + letter);
            page.selectOption("#topic", "CENTENARI");
            page.waitForCondition(() -> page.inputValue("#place").equals("CER-17@CER"));
            assertThat(page.innerText("#term"))
                    .as("another matter has its own office and its own days")
                    .contains("15 giorni dall’arrivo");
            page.selectOption("#formal", "ACCESS");
            page.waitForCondition(() -> page.inputValue("#place").equals("AAG-01i@AAG"));
            assertThat(page.innerText("#term")).contains("l. 241/1990");
            page.navigate("http://" + MILANO + ":" + port + letter);
            page.keyboard().press("Enter");
            page.waitForURL(address -> !address.endsWith(letter));
            assertThat(page.innerText("main")).contains("Smistata: " + TANK);
        }
    }

    private void aDeedOfACourtAlarms(TheOffice office, Visit ines) {
        TheMail.arrives("Studio Galimberti", "studio.galimberti@posta.example", APPEAL, "Si notifica il ricorso.");
        jobs.run("mail.fetch");
        String path = inTheQueue(ines, APPEAL);
        Seen proposed = ines.open(path);
        assertThat(proposed.page().select("input[name=outcome][checked]").val()).isEqualTo("FORMAL");
        assertThat(proposed.page().select("#formal option[selected]").val()).isEqualTo("COURT_SERVICE");
        Seen unsaid = ines.submit(proposed, "form.choose", Map.of("formal", ""));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.text()).contains("Di un atto formale si dice quale");
        assertThat(ines.submit(proposed, "form.choose", Map.of()).text()).contains("Smistata: " + APPEAL);
        assertThat(office.toDo("norina.quaglia")).contains("Prendi in carico oggi l’atto formale: " + APPEAL);
        jobs.run("letters.alarm");
        assertThat(office.toDo("ruggero.cantalupi")).doesNotContain(APPEAL);
        TheClock.pass(Duration.ofHours(5));
        jobs.run("letters.alarm");
        jobs.run("letters.alarm");
        assertThat(office.toDo("ruggero.cantalupi"))
                .containsOnlyOnce("Nessuno ha preso in carico l’atto formale: " + APPEAL);
        String letter = path.replace("/triage/", "/letters/");
        Visit norina = office.as("norina.quaglia");
        Seen taken = norina.submit(norina.open(letter), "form[action$=/formal-taking]", Map.of());
        assertThat(taken.text()).contains("L’atto è preso in carico", "Notifica di un atto giudiziario");
        assertThat(office.toDo("ruggero.cantalupi")).doesNotContain(APPEAL);
        assertThat(office.as("livia.ferraguzzi").open("/registry?q=ricorso").text())
                .contains(APPEAL);
        assertThat(office.as("ulderico.fossombrone").open(letter).status()).isEqualTo(404);
    }

    private void nothingOfItIsKnownInTheOtherCity() {
        written("valdoria.localhost", TANK);
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        String proposal =
                ettore.open(inTheQueue(ettore, TANK)).page().select(".proposal").text();
        assertThat(proposal).isNotEmpty().doesNotContain("Decisa così", "lettere simili", "AAG-10");
    }
}
