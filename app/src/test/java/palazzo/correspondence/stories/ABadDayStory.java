// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.correspondence.TheOffice;
import palazzo.correspondence.TheScreens;
import palazzo.house.Locks;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/**
 * A bad day, in browsers: three hundred letters on one decision, and among them a deed of a court under the same subject, a
 * councillor's question, a threat, and a pupil whom the Mayor answers. Whoever sorts does it by keys, four a letter at most.
 */
@HouseTest
class ABadDayStory {

    private static final int MANY = 296;

    private static final String CLOSED = """
            with many as (update city_milano.correspondence_letter set state = 'CLOSED', outcome = 'NO_ANSWER'
              where subject like '%via dei Gelsi' and state = 'ACCEPTED' and formal is null returning id)
            update city_milano.tasks_task t set done_at = t.opened_at from many where t.subject = many.id and t.done_at is null
            """;
    private static final String CLOSING = "Chiusura al traffico di via dei Gelsi";
    private static final String QUESTION = "Interrogazione sulla chiusura di via dei Gelsi";
    private static final String THREAT = "Sappiamo dove abita";
    private static final String PUPIL = "La nostra strada senza automobili";
    private static final String SCHOOL = "classe.terza@scuola.example";
    private static final String SIGNS =
            "SCUOLA | * | * | - | SCG | alle classi risponde il Sindaco\n* | * | * | = | = | come sempre";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Locks locks;

    @LocalServerPort
    private int port;

    ABadDayStory(Cities cities, Mailboxes mailboxes, Jobs jobs, Locks locks) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.locks = locks;
    }

    @BeforeEach
    void theBoxIsOpenAndTheMayorAnswersClasses() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        chain(SIGNS);
    }

    /** Three hundred open letters would push those of other stories off the page of the day. */
    @AfterEach
    void theDayIsOver() {
        TheClock.reset();
        chain("* | * | * | = | TIPO | come sempre");
        locks.owner().sql(CLOSED).update();
    }

    @Test
    @ProvesPart(
            value = "URC-01",
            what = "three hundred letters on one decision, sorted by keys with nothing grave among them lost")
    void nothingGraveIsLostAmongThreeHundred() throws Exception {
        TheOffice office = new TheOffice(port);
        int before = waiting(office);
        theyWrite();
        try (TheScreens screens = new TheScreens(port)) {
            Keys ines = new Keys(screens.at("ines.tortorelli", "/triage"));
            assertThat(ines.heading()).contains(before + MANY + 4 + " lettere");
            ines.goesTo(CLOSING);
            ines.press("1", "a", "Enter");
            assertThat(ines.told()).contains("Smistata: " + CLOSING, "altre " + (MANY - 1), "Una resta in coda");
            ines.goesTo(CLOSING);
            assertThat(ines.page().inputValue("#formal")).isEqualTo("COURT_SERVICE");
            ines.press("Enter");
            assertThat(ines.told()).contains("Smistata: " + CLOSING + ", protocollo");
            ines.goesTo(QUESTION);
            ines.press("Enter");
            ines.goesTo(PUPIL);
            ines.press("Enter");
            ines.goesTo(THREAT);
            ines.page().selectOption("#reserved", "THREAT");
            ines.press("Enter");
            assertThat(ines.page().innerText("main")).doesNotContain(THREAT);
            assertThat(ines.most())
                    .as("keys for a letter, or for three hundred")
                    .isLessThanOrEqualTo(4);
        }
        assertThat(office.toDo("norina.quaglia")).contains("Prendi in carico oggi l’atto formale: " + CLOSING);
        assertThat(office.as("leandro.bassignani").open("/letters?state=formal").text())
                .contains(QUESTION);
        assertThat(office.as("ottavia.serravalle").open("/letters").text()).contains(THREAT);
        assertThat(office.as("livia.ferraguzzi").open("/letters?q=Sappiamo").text())
                .doesNotContain(THREAT);
        theManyAreHeldTogether(office.as("livia.ferraguzzi"));
        theMayorAnswersTheClass(office);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/letters")
                        .text())
                .doesNotContain(CLOSING, PUPIL);
    }

    /** How many letters other stories left to be sorted. */
    private static int waiting(TheOffice office) {
        Matcher told = Pattern.compile("(\\d+) letter")
                .matcher(office.as("ines.tortorelli")
                        .open("/triage")
                        .page()
                        .select(".queue header")
                        .text());
        return told.find() ? Integer.parseInt(told.group(1)) : 0;
    }

    private void theyWrite() {
        for (int i = 0; i < MANY; i++) {
            TheMail.arrives(
                    "Residente " + i,
                    "residente%d@posta.example".formatted(i),
                    (i % 3 == 0 ? "" : i % 3 == 1 ? "R: " : "Contro la ").concat(CLOSING),
                    "Signor Sindaco,\n\nla strada chiusa ci divide il quartiere. Ci ripensi. " + i);
        }
        TheMail.arrives("Studio Rota", "rota@posta.example", CLOSING, "Si notifica: notifica di ricorso al TAR.");
        TheMail.arrives("Consigliera Pace", "pace@posta.example", QUESTION, "Interpellanza con risposta scritta.");
        TheMail.arrives("", "nessuno@posta.example", THREAT, "Se ne pentirà.");
        TheMail.arrives("La terza A", SCHOOL, PUPIL, "Signora Sindaca, siamo gli alunni della terza A.");
        jobs.run("mail.fetch");
        jobs.run("mail.fetch");
    }

    private static void theManyAreHeldTogether(Visit livia) {
        String first = livia.open("/letters?q=Gelsi&state=ACCEPTED")
                .page()
                .select("td a[href^=/letters/]:contains(Contro la)")
                .attr("href");
        String path = livia.submit(livia.open(first), "form[action$=/campaign]:not(:has(select))", Map.of())
                .path();
        assertThat(TheOffice.choices(livia.open(path + "/alike"), CLOSING)).hasSize(MANY - 1);
        assertThat(livia.submit(livia.open(path), "form[action$=/ending]", Map.of())
                        .status())
                .isEqualTo(200);
    }

    private void theMayorAnswersTheClass(TheOffice office) throws Exception {
        String letter = office.as("livia.ferraguzzi")
                .open("/letters?q=automobili")
                .page()
                .select("td a[href^=/letters/]:contains(" + PUPIL + ")")
                .attr("href");
        office.submits(letter, "Cara terza A,\n\nverrò a giocare nella vostra strada.");
        office.passes("ottavia.serravalle", PUPIL);
        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("letters.leave");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(SCHOOL)).hasSize(1);
        assertThat(TheMail.inTheBoxOf(SCHOOL).getFirst().getSubject()).isEqualTo("R: " + PUPIL);
        assertThat(office.as("livia.ferraguzzi").open(letter).text()).contains("Firmata da Ottavia Serravalle");
    }

    private void chain(String text) {
        Visit norina = new TheOffice(port).as("norina.quaglia");
        norina.submit(norina.open("/archive/sheets/catene-firma"), "form.form", Map.of("body", text));
    }

    /** A keyboard, and how many keys were pressed between one letter and the next. */
    private static final class Keys {

        private final Page page;
        private int pressed;
        private int most;

        Keys(Page page) {
            this.page = page;
        }

        Page page() {
            return page;
        }

        int most() {
            return most;
        }

        String heading() {
            return page.innerText(".queue header");
        }

        /** What the house says of the last act. */
        String told() {
            return page.innerText(".told");
        }

        /** Opens the letter of the queue that is called so. */
        void goesTo(String subject) {
            page.locator(".queue li a", new Page.LocatorOptions().setHasText(subject))
                    .first()
                    .click();
            page.waitForURL("**/triage/*");
            pressed = 0;
        }

        void press(String... keys) {
            for (String key : keys) {
                if (key.equals("Enter")) {
                    page.waitForNavigation(() -> page.keyboard().press(key));
                } else {
                    page.keyboard().press(key);
                }
                most = Math.max(most, ++pressed);
            }
        }
    }
}
