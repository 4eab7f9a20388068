// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** The city says who signs what is answered to a class: the letter goes through these hands, and says why. */
@HouseTest
class TheChainFollowsTheRuleStory {

    private static final String SUBJECT = "Domande della quarta B di via Bergognone";
    private static final String WHY = "alle classi risponde il Coordinamento del Sindaco";
    private static final String USUAL = "* | * | * | = | TIPO | come sempre";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    TheChainFollowsTheRuleStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @ProvesPart(
            value = "URC-04",
            what = "who checks and who signs, by the city's rule on topic, priority and competence")
    void whoSignsIsARuleOfTheCity() {
        TheOffice office = new TheOffice(port);
        Visit norina = office.as("norina.quaglia");
        Seen refused = write(norina, "SCUOLA | MOLTO | * | = | CFS-11 | " + WHY);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("La riga 1 non è una regola");
        write(norina, "SCUOLA | * | * | = | CFS-11 | " + WHY + "\n" + USUAL);
        try {
            TheMail.arrives(
                    "Maestra Tosi",
                    "tosi@scuola.example",
                    SUBJECT,
                    "Signor Sindaco,\n\nsiamo gli alunni della quarta B.");
            jobs.run("mail.fetch");
            String letter = office.triages(SUBJECT);
            Visit livia = office.as("livia.ferraguzzi");
            assertThat(livia.open(letter).text()).contains("Perché queste firme?", WHY);
            office.submits(letter, "Cari alunni,\n\ngrazie delle domande.");
            assertThat(livia.open(letter).text()).contains(WHY);
            office.passes("delfo.marcanti", SUBJECT);
            assertThat(office.as("corrado.menabrea").open("/folder").text()).doesNotContain(SUBJECT);
            office.passes("ruggero.cantalupi", SUBJECT);
            assertThat(livia.open(letter).text()).contains("Firmata da Ruggero Cantalupi");
        } finally {
            write(norina, USUAL);
        }
    }

    @Test
    @ProvesPart(value = "URC-04", what = "who signs, as the catalogue says of this kind of letter")
    void whoSignsAKindIsSaidByTheCatalogue() {
        String subject = "Una mozione sulle piste ciclabili";
        TheOffice office = new TheOffice(port);
        TheMail.arrives(
                "Gruppo Ciclabile", "ciclabile@gruppo.example", subject, "Signor Sindaco,\n\nle mandiamo la mozione.");
        jobs.run("mail.fetch");
        String letter = office.triages(subject, Map.of("outcome", "ANSWER", "place", "URC-04@URC", "topic", "MOZIONE"));
        Visit livia = office.as("livia.ferraguzzi");
        office.submits(letter, "Gentili consiglieri,\n\ngrazie della mozione.");
        assertThat(livia.open(letter).text())
                .contains("il tipo «Mozione o ordine del giorno» la fa firmare a chi ha la competenza SCG-09");
        office.passes("delfo.marcanti", subject);
        assertThat(office.as("corrado.menabrea").open("/folder").text()).doesNotContain(subject);
        office.passes("leandro.bassignani", subject);
        assertThat(livia.open(letter).text()).contains("Firmata da Leandro Bassignani");
    }

    private static Seen write(Visit norina, String text) {
        return norina.submit(norina.open("/archive/sheets/catene-firma"), "form.form", Map.of("body", text));
    }
}
