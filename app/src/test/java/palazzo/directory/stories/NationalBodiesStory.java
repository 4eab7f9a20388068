// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Holders;
import palazzo.correspondence.TheOffice;
import palazzo.directory.TheDirectory;
import palazzo.invitations.TheInvitations;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.People;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** Two units want the same ministry: the second is told whom to ask. What only some may read is not hinted at. */
@HouseTest
class NationalBodiesStory {

    private static final String LIGHTHOUSES = "Istituto nazionale dei fari";
    private static final String MAIL = "segreteria@fari.example";
    private static final String RUGGERO = "ruggero.cantalupi";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Holders holders;
    private final People people;
    private final Jobs jobs;
    private final Acting milano;

    @LocalServerPort
    private int port;

    NationalBodiesStory(
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
    void nineOClock() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
    }

    @AfterEach
    void backToTheBeginning() {
        TheClock.reset();
    }

    @Test
    @Proves("SCG-02")
    @ProvesPart(
            value = "CER-01",
            what = "forms of address, dietary and protocol notes, who holds the relation; no honours and gifts yet")
    void itWritesTheRelationHasOneOwnerAndAllOfItStandsOnOnePage() throws Exception {
        TheDirectory house = new TheDirectory(port);
        Visit leandro = house.as("leandro.bassignani");
        String institute =
                TheDirectory.added(leandro, "BODY", Map.of("NAME", LIGHTHOUSES, "SORT", "NATIONAL_BODY", "MAIL", MAIL));
        String president =
                TheDirectory.added(leandro, "PERSON", Map.of("FAMILY", "Ghislanzoni", "GIVEN", "Tea", "GENDER", "F"));
        TheDirectory.holds(leandro, president, LIGHTHOUSES, "PRESIDENT_OF_NATIONAL_BODY", "2024-01-15");
        itWrites();
        opens(leandro, institute, Map.of("kind", "OWNER", "to", "SCG"));
        opens(leandro, institute, Map.of("kind", "APPROACH", "to", "SCG", "words", "Il faro alla Fiera"));

        Visit ulderico = house.as("ulderico.fossombrone");
        Seen refused =
                opens(ulderico, president, Map.of("kind", "APPROACH", "to", "CER", "words", "Invito alla cerimonia"));
        assertThat(refused.status()).as("she speaks for the institute").isEqualTo(422);
        assertThat(refused.text())
                .contains("SCG sta già contattando Istituto nazionale dei fari", "Il faro alla Fiera");
        leandro.submit(
                leandro.open(institute + "/relation"),
                "li:contains(Il faro) form[action$=/end]",
                Map.of("outcome", "Verranno a maggio"));
        assertThat(leandro.open(institute + "/relation").text()).contains("Verranno a maggio");

        Map<String, String> promise =
                Map.of("kind", "FOLLOW_UP", "to", "CER", "words", "Mandare il programma", "due", "2026-12-09");
        opens(ulderico, institute, promise);
        assertThat(ulderico.open("/").text()).contains("Istituto nazionale dei fari: Mandare il programma");
        assertThat(ulderico.open(president).text()).contains("Gentile Presidente,", "Al");
        Seen over =
                opens(ulderico, institute, Map.of("kind", "FOLLOW_UP", "to", "CER", "words", "X", "due", "31/02/2027"));
        assertThat(over.status()).isEqualTo(422);
        ulderico.submit(
                ulderico.open(institute + "/relation"),
                "li:contains(Mandare il programma) form[action$=/end]",
                Map.of("outcome", "Mandato"));
        assertThat(ulderico.open("/").text()).doesNotContain("Mandare il programma");
        anAgreementIsSigned(leandro, institute);
        itInvitesAndIsAnswered();
        theMayorMeetsIt(house, institute);
        allOfItIsOnOnePage(house, institute, president);
        notesAreForSome(house, president);
    }

    private void itWrites() {
        TheMail.arrives(
                LIGHTHOUSES, MAIL, "Il faro alla Fiera", "Signora Sindaca,\n\nvorremmo portare un faro alla Fiera.");
        jobs.run("mail.fetch");
        new TheOffice(port).triages("Il faro alla Fiera");
    }

    /** Signed on a day that has not come it is refused; one that ends is a task of who follows it. */
    private void anAgreementIsSigned(Visit leandro, String institute) {
        Map<String, String> agreed = Map.of(
                "kind",
                "AGREEMENT",
                "to",
                "SCG",
                "words",
                "Protocollo sul faro di città",
                "firstDay",
                "2026-11-16",
                "due",
                "2027-11-15");
        Map<String, String> tomorrow = new java.util.HashMap<>(agreed);
        tomorrow.put("firstDay", "2026-12-03");
        assertThat(opens(leandro, institute, tomorrow).text()).contains("Il giorno della firma non è ancora venuto");
        assertThat(opens(leandro, institute, agreed).text()).contains("Protocollo sul faro di città");
        assertThat(new TheOffice(port).toDo("leandro.bassignani")).contains("Accordo che finisce: " + LIGHTHOUSES);
    }

    private void itInvitesAndIsAnswered() throws Exception {
        String title = "Deposizione della corona al faro";
        TheMail.arrives(LIGHTHOUSES, MAIL, title, "La invitiamo il 22 dicembre 2026, ore 11:00.");
        jobs.run("mail.fetch");
        TheAgenda.opened(port, milano, holders, people);
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        String invitation = office.triaged(title);
        office.decides(RUGGERO, invitation, Map.of("answer", "ACCEPT", "reason", "Ci tiene"));
        office.answered("ulderico.fossombrone", invitation, title, "leandro.bassignani");
        assertThat(TheMail.text(TheMail.inTheBoxOf(MAIL).getLast())).contains("il Sindaco");
    }

    /** The meeting is open on the page until its outcome is noted, and then a fact in the order of time. */
    private void theMayorMeetsIt(TheDirectory house, String institute) {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = house.as(RUGGERO);
        String event = TheAgenda.make(
                        ruggero,
                        there.mayors(),
                        "summary",
                        "I fari dalla Sindaca",
                        "first",
                        "2026-12-14",
                        "from",
                        "12:00",
                        "until",
                        "12:30")
                .path();
        String brief = event.replace("/agenda/engagements/", "/briefs/");
        ruggero.submit(
                ruggero.open(brief + "?who=" + LIGHTHOUSES.replace(" ", "+")), "form[action$=/guests]", Map.of());
        assertThat(house.as("leandro.bassignani").open(institute).text())
                .contains("I fari dalla Sindaca", "incontro, lun 14 dic");
        TheClock.moveTo(LocalDateTime.of(2026, 12, 14, 13, 0));
        Visit later = house.as(RUGGERO);
        assertThat(later.open(institute).text()).contains("manca l’esito");
        later.submit(later.open(brief), "form[action$=/outcome]", Map.of("outcome", "Il faro arriva a maggio."));
    }

    private static void allOfItIsOnOnePage(TheDirectory house, String institute, String president) {
        Seen all = house.as("leandro.bassignani").open(institute);
        assertThat(all.page().select("section[aria-labelledby=people] a.name").eachAttr("href"))
                .contains(president);
        assertThat(all.page().select("section[aria-labelledby=open-5]").text())
                .contains("tiene il rapporto", "Protocollo sul faro di città", "SCG");
        List<String> acts = house.as("leandro.bassignani")
                .open(institute.replace("/directory/", "/timeline/party/"))
                .page()
                .select("ol.acts li")
                .eachText();
        assertThat(acts).element(0).asString().contains("Incontro, con il suo esito");
        assertThat(acts).last().asString().contains("Firmato un accordo");
        assertThat(String.join("\n", acts))
                .contains("Invito accettato", "È arrivato un invito", "Ha scritto una lettera");
        assertThat(all.page().select("section[aria-labelledby=around] a[href^=/briefs/]"))
                .isNotEmpty();
        assertThat(house.as("norina.quaglia").open(institute).text())
                .doesNotContain("I fari dalla Sindaca", "Ha scritto una lettera", "Invito accettato");
        assertThat(Visit.as(house.port(), "valdoria.localhost", "ettore.limonta")
                        .open(institute)
                        .status())
                .isEqualTo(404);
    }

    private void notesAreForSome(TheDirectory house, String president) {
        Visit ottavia = house.as("ottavia.serravalle");
        Visit leandro = house.as("leandro.bassignani");
        Visit ulderico = house.as("ulderico.fossombrone");
        writes(leandro, president, "POLITICAL", "Vuole candidarsi in Regione");
        writes(ulderico, president, "DIET", "Celiaca");
        assertThat(ottavia.open(president + "/notes").text()).contains("Vuole candidarsi", "Celiaca");
        assertThat(ulderico.open(president + "/notes").text())
                .contains("Celiaca")
                .doesNotContain("candidarsi");
        Visit livia = house.as("livia.ferraguzzi");
        assertThat(livia.open(president + "/notes").status()).isEqualTo(404);
        assertThat(livia.open(president).page().select("a[href$=/notes]")).isEmpty();
        assertThat(livia.open(president).text()).doesNotContain("Celiaca", "candidarsi", "riservate");
        String trail = house.as("amos.peverelli").open("/trail").text();
        assertThat(trail).contains("Lette le note riservate").doesNotContain("Celiaca");
        Seen mine = ulderico.post(
                president + "/notes",
                Map.of(
                        "_csrf",
                        ulderico.open(president + "/notes")
                                .page()
                                .select("input[name=_csrf]")
                                .val(),
                        "kind",
                        "POLITICAL",
                        "words",
                        "Anch’io so qualcosa"));
        assertThat(mine.status()).isEqualTo(403);
    }

    private static Seen opens(Visit visit, String party, Map<String, String> fields) {
        return visit.submit(visit.open(party + "/relation"), "form[action$=/relation]", fields);
    }

    private static void writes(Visit visit, String party, String kind, String words) {
        Seen kept = visit.submit(
                visit.open(party + "/notes"), "form[action$=/notes].form", Map.of("kind", kind, "words", words));
        assertThat(kept.text()).contains("Nota salvata");
    }
}
