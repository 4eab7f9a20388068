// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.stories;

import static org.assertj.core.api.Assertions.assertThat;

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
import palazzo.directory.TheDirectory;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** The nine Municipi: who presides, who sits in the council, what they asked, when they came, what they were answered. */
@HouseTest
class TheMunicipiStory {

    private static final String SUBJECT = "Panchine ai giardini di via Tito Livio";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    TheMunicipiStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @Proves("STE-07")
    void aPresidentOfAMunicipioAsksComesAndIsAnswered() throws Exception {
        TheOffice office = new TheOffice(port);
        Visit ines = office.as("ines.tortorelli");
        theyAreBrought(ines);
        Seen nine = ines.open("/directory?kind=BODY&sort=MUNICIPIO");
        assertThat(nine.page().select("td a[href^=/directory/]").eachText())
                .containsExactly(
                        "Municipio 1",
                        "Municipio 2",
                        "Municipio 3",
                        "Municipio 4",
                        "Municipio 5",
                        "Municipio 6",
                        "Municipio 7",
                        "Municipio 8",
                        "Municipio 9");
        String municipio = nine.page().select("td a:contains(Municipio 4)").attr("href");
        Seen page = ines.open(municipio);
        assertThat(page.text())
                .contains("Presidente di Municipio", "Consiglio di Municipio 4", "Giunta di Municipio 4");
        String president =
                page.page().select("section[aria-labelledby=people] a.name").attr("href");
        String name =
                page.page().select("section[aria-labelledby=people] a.name").text();
        String mail =
                ines.open(president).page().select("dd:contains(@)").first().text();
        Seen council = ines.open(
                page.page().select("a:contains(Consiglio di Municipio 4)").attr("href"));
        assertThat(council.page()
                        .select("section[aria-labelledby=people] a.name")
                        .size())
                .isEqualTo(6);

        theListOfItsTerritoryHasThem(ines, name);
        TheMail.arrives(name, mail, SUBJECT, "Signor Sindaco,\n\nai giardini mancano le panchine.");
        jobs.run("mail.fetch");
        somebodyOfTheSameNameWritesToo(name);
        assertThat(ines.open(municipio).text()).contains("Ha scritto una lettera");
        aVisit(office, president);
        office.answers(SUBJECT, "Gentile Presidente,\n\nle panchine arrivano entro marzo.");
        jobs.run("letters.leave");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(mail).getLast().getSubject()).isEqualTo("R: " + SUBJECT);

        Seen all = ines.open(municipio);
        assertThat(all.text()).contains("Ha scritto una lettera", "Ha avuto risposta", "È venuto di persona");
        assertThat(all.page().select("a[href^=/letters/]")).isNotEmpty();
        whoMayNotSeesNothing(office, municipio);
        theOfficeHadEnded(ines, president, municipio);
    }

    /** Who speaks for it and for what is part of it, and nobody of the next one. */
    private static void theListOfItsTerritoryHasThem(Visit ines, String president) {
        Seen list = ines.submit(
                ines.open("/directory/lists/new"),
                "form[action=/directory/lists]",
                Map.of("name", "Chi rappresenta il Municipio 4", "who", "HOLDERS", "territory", "municipio 4"));
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(ines.open(list.path()).text())
                .contains(president, "Consiglio di Municipio 4")
                .doesNotContain("Municipio 5");
    }

    private static void theyAreBrought(Visit ines) {
        TheDirectory.written(
                ines, TheDirectory.brought(ines, "enti.csv", TheDirectory.ofTheDemo("demo-bodies.csv"), "BODY"));
        Seen people = TheDirectory.brought(ines, "persone.csv", TheDirectory.ofTheDemo("demo-people.csv"), "PERSON");
        assertThat(people.text()).contains("0 con errori");
        TheDirectory.written(ines, people);
        Seen further = TheDirectory.brought(
                ines, "commissioni.csv", TheDirectory.ofTheDemo("demo-further-offices.csv"), "PERSON");
        assertThat(further.text()).contains("0 nuove", "11 di chi c’è già", "0 con errori");
        TheDirectory.written(ines, further);
        Seen council = ines.open(TheDirectory.found(ines, "consiglio comunale").getFirst() + "?day=2024-05-03");
        assertThat(council.page()
                        .select("section[aria-labelledby=people] a.name")
                        .size())
                .isEqualTo(16);
        assertThat(council.text()).contains("Commissione Bilancio", "Gruppo consiliare Città aperta");
    }

    /** Who only bears the name is not taken for the president, and nothing of theirs stands on the Municipio's page. */
    private void somebodyOfTheSameNameWritesToo(String name) {
        TheMail.arrives(name, "un.altro@posta.example", "La mia multa", "Signor Sindaco, non è mia.");
        jobs.run("mail.fetch");
    }

    private static void aVisit(TheOffice office, String president) {
        Visit livia = office.as("livia.ferraguzzi");
        Seen visits = livia.submit(
                livia.open("/switchboard/visits"),
                "form[action=/switchboard/visits]",
                Map.of(
                        "party",
                        president.substring(president.lastIndexOf('/') + 1),
                        "to",
                        "STE",
                        "words",
                        "Porta la pianta dei giardini",
                        "outcome",
                        "WAITS"));
        assertThat(visits.status()).isEqualTo(200);
    }

    private static void whoMayNotSeesNothing(TheOffice office, String municipio) {
        Seen norina = office.as("norina.quaglia").open(municipio);
        assertThat(norina.status()).isEqualTo(200);
        assertThat(norina.page().select("a[href^=/letters/]")).isEmpty();
        assertThat(norina.text()).doesNotContain("Ha scritto una lettera", SUBJECT);
        assertThat(Visit.anonymous(office.port(), "milano.localhost")
                        .open(municipio)
                        .path())
                .startsWith("/login");
    }

    /** The office had ended before: what they wrote since is their own, and no more the Municipio's. */
    private static void theOfficeHadEnded(Visit ines, String president, String municipio) {
        ines.submit(ines.open(president + "/offices"), "form[action$=/end]", Map.of("lastDay", "2024-12-31"));
        Seen later = ines.open(municipio);
        assertThat(later.text())
                .contains("Nessuna carica nota in questa data")
                .doesNotContain("Ha scritto una lettera");
        assertThat(ines.open(president).text()).contains("Ha scritto una lettera");
    }
}
