// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Holders;
import palazzo.house.Chromium;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.People;
import palazzo.organisation.domain.Accounts;
import palazzo.organisation.domain.DevicePasswords;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/**
 * In browsers, each person in their own: an invitation arrives by mail, ceremonial and coordination advise, the Mayor
 * accepts, her telephone shows it, a directorate contributes, the book of the day is printed, the public entry is approved by another, and
 * what was promised is somebody's task.
 */
@HouseTest
class AnInvitationBecomesATaskStory {

    private static final String TITLE = "Ricevimento del Consolato di Norlandia";
    private static final String HOST = "consolato@norlandia.example";
    private static final String OFFICE = "direzione.cultura@uffici.example";
    private static final String RUGGERO = "ruggero.cantalupi";
    private static final String HOUSE = "http://milano.localhost:";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Accounts accounts;
    private final DevicePasswords devices;
    private final Holders holders;
    private final People people;
    private final Jobs jobs;
    private final Acting milano;
    private final Map<String, Page> windows = new HashMap<>();

    @LocalServerPort
    private int port;

    AnInvitationBecomesATaskStory(
            Cities cities,
            Mailboxes mailboxes,
            Accounts accounts,
            DevicePasswords devices,
            Holders holders,
            People people,
            Jobs jobs,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.devices = devices;
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
    void fromTheMailToTheTask() throws Exception {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        TheMail.arrives("Consolato di Norlandia", HOST, TITLE, "La invitiamo il 17 dicembre 2026 alle ore 18:00.");
        jobs.run("mail.fetch");
        try (Chromium chromium = new Chromium()) {
            String invitation = itIsFoundToBeAnInvitation(chromium);
            twoOfficesAdvise(chromium, invitation);
            String engagement = theMayorAccepts(chromium, invitation);
            herTelephoneShowsIt(there);
            String brief = engagement.replace("/agenda/engagements/", "/briefs/");
            aDirectorateContributes(chromium, brief);
            theBookIsPrinted(there);
            thePublicIsTold(chromium, engagement);
            whatWasPromisedIsATask(chromium, brief);
        }
    }

    private String itIsFoundToBeAnInvitation(Chromium chromium) {
        Page ines = at(chromium, "ines.tortorelli", "/triage");
        ines.locator(".queue li a", having(TITLE)).first().click();
        ines.locator("input[name=outcome][value=INVITATION]").check();
        ines.locator("#place").selectOption("CFS-04@CFS");
        ines.locator("form.choose .btn-primary").click();
        Page ruggero = at(chromium, RUGGERO, "/invitations");
        ruggero.locator("a.name", having(TITLE)).first().click();
        assertThat(ruggero.locator("main")).containsText("17 dicembre 2026");
        return path(ruggero);
    }

    /** The ceremonial office, which the rule asked, and the coordination, which it asks; none is against without a reason. */
    private void twoOfficesAdvise(Chromium chromium, String invitation) {
        Page ruggero = at(chromium, RUGGERO, invitation);
        ask(ruggero, "CFS-04");
        Page ulderico = at(chromium, "ulderico.fossombrone", invitation);
        if (ulderico.locator("#advice-CER-03").count() == 0) {
            ask(ruggero, "CER-03");
            ulderico.reload();
        }
        ulderico.locator("#advice-CER-03 input[value=AGAINST]").check();
        ulderico.locator("#advice-CER-03 button[type=submit]").click();
        assertThat(ulderico.locator("main")).containsText("Manca il perché");
        advise(ulderico, "CER-03", "Presenza di rango: basta un’ora.");
        advise(at(chromium, RUGGERO, invitation), "CFS-04", "L’ora è libera.");
    }

    private static void ask(Page page, String competence) {
        page.locator("summary", having("Chiedi un altro parere")).click();
        page.locator("#competence").selectOption(competence);
        page.locator("form[action$='/advice'] button[type=submit]").click();
    }

    private static void advise(Page page, String competence, String words) {
        Locator part = page.locator("#advice-" + competence);
        part.locator("input[value=FAVOUR]").check();
        part.locator("textarea[name=words]").fill(words);
        part.locator("button[type=submit]").click();
        assertThat(part).containsText(words);
    }

    private String theMayorAccepts(Chromium chromium, String invitation) {
        Page ottavia = at(chromium, "ottavia.serravalle", invitation);
        assertThat(ottavia.locator("main")).containsText("basta un’ora");
        ottavia.locator("form[action$='/decision'] input[value=ACCEPT]").check();
        ottavia.locator("form[action$='/decision'] [name=reason]").fill("Ci tengo");
        ottavia.locator("form[action$='/decision'] .btn-primary").click();
        ottavia.locator("a", having("apri l’impegno")).first().click();
        assertThat(ottavia.locator("h1")).containsText(TITLE);
        return path(ottavia);
    }

    private void herTelephoneShowsIt(TheAgenda there) {
        Telephone hers =
                Telephone.of(port, cities.named("milano").orElseThrow(), "ottavia.serravalle", accounts, devices);
        String principal =
                Telephone.href(hers.find("/dav/", "0", "<current-user-principal/>"), "current-user-principal");
        String home = Telephone.href(hers.find(principal, "0", "<C:calendar-home-set/>"), "calendar-home-set");
        HttpResponse<String> found = hers.report(home + there.mayors() + "/", """
                <C:calendar-query %s><prop><C:calendar-data/></prop><C:filter><C:comp-filter name="VCALENDAR">
                <C:comp-filter name="VEVENT"><C:time-range start="20261217T160000Z" end="20261217T190000Z"/>
                </C:comp-filter></C:comp-filter></C:filter></C:calendar-query>
                """);
        assertThat(found.body().replace("\r\n ", "")).contains(TITLE);
    }

    private void aDirectorateContributes(Chromium chromium, String brief) throws Exception {
        Page ines = at(chromium, "ines.tortorelli", brief + "?who=Norlandia");
        ines.locator("form[action$='/guests'] button").first().click();
        assertThat(ines.locator("main")).containsText(TITLE);
        Locator asking = ines.locator("form[action$='/contributions']");
        asking.locator("[name=name]").fill("Direzione Cultura");
        asking.locator("[name=address]").fill(OFFICE);
        asking.locator("[name=question]").fill("Che cosa abbiamo in corso con Norlandia?");
        asking.locator("[name=due]").fill("2026-12-10");
        asking.locator("button[type=submit]").click();
        assertThat(ines.locator("main")).containsText("Contributo chiesto");
        jobs.run("mail.send");
        String words = TheMail.text(TheMail.inTheBoxOf(OFFICE).getLast());
        Page outside = at(
                chromium,
                "",
                words.substring(words.indexOf("/public/contributions/")).split("\\s", -1)[0]);
        outside.locator("textarea[name=answer]").fill("Una mostra di stampe, a marzo.");
        outside.locator("input[name=files]")
                .setInputFiles(new FilePayload("mostra.txt", "text/plain", "stampe".getBytes(StandardCharsets.UTF_8)));
        outside.locator("button[type=submit]").first().click();
        assertThat(outside.locator("main")).containsText("Ricevuto");
        ines = at(chromium, "ines.tortorelli", brief);
        assertThat(ines.locator("main")).containsText("Una mostra di stampe, a marzo.");
        ines.locator("form[action$='/words'] [name=points]").fill("Proporre la mostra in biblioteca");
        ines.locator("form[action$='/words'] button[type=submit]").click();
    }

    private void theBookIsPrinted(TheAgenda there) {
        assertThat(there.as(RUGGERO)
                        .open("/briefs/book.pdf?day=2026-12-17")
                        .page()
                        .text())
                .contains(TITLE, "Una mostra di stampe", "Proporre la mostra in biblioteca");
    }

    private void thePublicIsTold(Chromium chromium, String engagement) {
        Page ruggero = at(chromium, RUGGERO, engagement + "/public");
        ruggero.fill("[name=subject]", "Festa nazionale di Norlandia");
        ruggero.fill("[name=people]", "Sif Halvorsen; console generale; Consolato di Norlandia");
        ruggero.locator("main form .btn-primary").click();
        String entry = path(ruggero);
        Page citizen = at(chromium, "", "/public/agenda?month=2026-12");
        assertThat(citizen.locator("main")).not().containsText("Festa nazionale di Norlandia");
        Page leandro = at(chromium, "leandro.bassignani", entry);
        leandro.locator("form[action$='/approval'] button[type=submit]").first().click();
        citizen.reload();
        assertThat(citizen.locator("main")).containsText("Sif Halvorsen");
    }

    private void whatWasPromisedIsATask(Chromium chromium, String brief) {
        TheClock.moveTo(LocalDateTime.of(2026, 12, 17, 19, 30));
        windows.clear();
        Page ines = at(chromium, "ines.tortorelli", brief);
        ines.fill("[name=outcome]", "La console ospita la mostra.");
        ines.locator("form[action$='/outcome'] button[type=submit]").click();
        ines.fill("form[action$='/promises'] [name=words]", "Trovare la sala per le stampe");
        ines.locator("form[action$='/promises'] [name=to]").selectOption("AAG");
        ines.fill("form[action$='/promises'] [name=due]", "2026-12-22");
        ines.locator("form[action$='/promises'] button[type=submit]").click();
        assertThat(at(chromium, "norina.quaglia", "/").locator("main"))
                .containsText("Promesso: Trovare la sala per le stampe");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(brief)
                        .status())
                .isEqualTo(404);
    }

    private Page at(Chromium chromium, String username, String path) {
        Page page = windows.computeIfAbsent(username, each -> chromium.window(HOUSE + port, each));
        page.navigate(HOUSE + port + path);
        return page;
    }

    private static Page.LocatorOptions having(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private String path(Page page) {
        return page.url().substring((HOUSE + port).length());
    }
}
