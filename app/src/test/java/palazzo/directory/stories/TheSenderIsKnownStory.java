// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** Who writes a second time is no stranger; who only has the same name is another. */
@HouseTest
class TheSenderIsKnownStory {

    private static final String TULLIO = "tullio.bonfadini@posta.example";
    private static final String FIRST = "Platani di corso Indipendenza";
    private static final String SECOND = "Ancora i platani di corso Indipendenza";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    TheSenderIsKnownStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    void whoWritesTwiceIsOneAndWhoMaySeeTheLettersSeesThemOnOnePage() {
        TheOffice office = new TheOffice(port);
        arrives("Tullio Bonfadini", TULLIO, FIRST);
        String first = office.triages(FIRST);
        arrives("BONFADINI T.", TULLIO.toUpperCase(Locale.ROOT), SECOND);

        Visit ines = office.as("ines.tortorelli");
        Seen triage = ines.open(ines.open("/triage")
                .page()
                .select(".queue li a:contains(" + SECOND + ")")
                .attr("href"));
        assertThat(triage.text()).contains("Altre lettere di chi scrive", FIRST);
        assertThat(triage.page().select(".proposal").text())
                .contains("Un’altra lettera di chi scrive è andata a URC-04");
        String second = office.triages(SECOND);

        Visit livia = office.as("livia.ferraguzzi");
        List<String> found = found(livia, "bonfadini");
        assertThat(found).hasSize(1);
        Seen party = livia.open(found.getFirst());
        assertThat(party.text()).contains("Tullio Bonfadini", TULLIO).doesNotContain("BONFADINI T.");
        assertThat(party.page().select("a[href^=/letters/]").eachAttr("href")).contains(first, second);
        assertThat(livia.open(second).page().select("a[href=" + found.getFirst() + "]"))
                .hasSize(1);
        others(office, found.getFirst());
    }

    private void others(TheOffice office, String party) {
        Seen norina = office.as("norina.quaglia").open(party);
        assertThat(norina.status()).isEqualTo(200);
        assertThat(norina.text()).contains("Tullio Bonfadini", "Ancora niente");
        assertThat(norina.page().select("a[href^=/letters/]")).isEmpty();
        assertThat(office.as("zita.arcangioli").open(party).status()).isEqualTo(404);
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open(party).status()).isEqualTo(404);
        assertThat(found(ettore, "bonfadini")).isEmpty();
    }

    @Test
    void whoIsKnownByNameAloneIsNotTakenForAnother() {
        arrives("Delia Fumagalli", "delia.uno@posta.example", "Lettera della prima Delia");
        arrives("Delia Fumagalli", "delia.due@posta.example", "Lettera della seconda Delia");
        Visit livia = new TheOffice(port).as("livia.ferraguzzi");
        Map<String, String> paper = Map.of(
                "name", "Delia Fumagalli", "postal", "via Vallazze 1", "subject", "Terza Delia", "body", "Saluti");
        livia.submit(livia.open("/letters/new"), "form[action=/letters]", paper);
        assertThat(found(livia, "fumagalli")).hasSize(3).doesNotHaveDuplicates();
        assertThat(found(livia, "delia.due@")).hasSize(1);
    }

    @Test
    void aLetterOnPaperThatNamesTheMailAddressIsOfTheOneWhoHasIt() {
        arrives("Iole Crespi", "iole.crespi@posta.example", "Prima lettera di Iole");
        Visit livia = new TheOffice(port).as("livia.ferraguzzi");
        Map<String, String> paper = Map.of(
                "name", "Crespi Iole", "address", "Iole.Crespi@posta.example", "subject", "Di carta", "body", "Saluti");
        livia.submit(livia.open("/letters/new"), "form[action=/letters]", paper);
        assertThat(found(livia, "crespi")).hasSize(1);
    }

    private void arrives(String name, String address, String subject) {
        TheMail.arrives(name, address, subject, "Signor Sindaco,\n\nle scrivo di questo.");
        jobs.run("mail.fetch");
    }

    private static List<String> found(Visit visit, String words) {
        return visit.open("/directory?q=" + words)
                .page()
                .select("td a[href^=/directory/]")
                .eachAttr("href");
    }
}
