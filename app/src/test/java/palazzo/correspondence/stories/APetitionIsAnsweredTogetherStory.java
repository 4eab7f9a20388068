// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

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
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** A particular petition: citizen relations tell it, the coordination of the Mayor weighs it, both answer, and it leaves once. */
@HouseTest
class APetitionIsAnsweredTogetherStory {

    private static final String CELESTINA = "celestina.brambati@posta.example";
    private static final String SUBJECT = "Da domenica dormiamo in macchina";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    APetitionIsAnsweredTogetherStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @Proves("CFS-11")
    void itIsToldWeighedWrittenByBothAndSentOnce() {
        TheMail.arrives("Celestina Brambati", CELESTINA, SUBJECT, "Signor Sindaco, siamo in quattro.");
        jobs.run("mail.fetch");
        TheOffice office = new TheOffice(port);
        String letter = office.triages(SUBJECT);
        Visit livia = office.as("livia.ferraguzzi");
        Visit ruggero = office.as("ruggero.cantalupi");
        assertThat(office.toDo("ruggero.cantalupi")).as("not told yet").doesNotContain(SUBJECT);
        assertThat(told(livia, letter, " ").status()).isEqualTo(422);
        assertThat(told(livia, letter, "Due bambini, e il Sindaco li ha incontrati sabato.")
                        .text())
                .contains("Segnalata al Coordinamento", "CFS-11");
        assertThat(office.toDo("ruggero.cantalupi")).contains(SUBJECT);

        Seen back = ruggero.submit(
                ruggero.open(letter), "form[action$=/reporting]", Map.of("why", "Manca il numero di telefono."));
        assertThat(back.text()).contains("è tornata alle Relazioni con i cittadini");
        assertThat(livia.open(letter).text()).contains("Tornata dal Coordinamento: Manca il numero di telefono.");
        told(livia, letter, "Tel. 02 0000; due bambini, il Sindaco li ha incontrati sabato.");
        Seen weighed = ruggero.submit(ruggero.open(letter), "form[action$=/weighing]", Map.of());
        assertThat(weighed.text()).contains("la risposta si scrive insieme");

        office.submits(letter, "Gentile Celestina Brambati,\n\nda stasera c’è un posto.");
        office.passes("delfo.marcanti", SUBJECT);
        office.returns("ruggero.cantalupi", SUBJECT, "dire dove");
        assertThat(livia.open(letter).text()).contains("dire dove");
        office.submits(letter, "Gentile Celestina Brambati,\n\nda stasera c’è un posto in via Ortica.");
        office.passes("delfo.marcanti", SUBJECT);
        office.passes("ruggero.cantalupi", SUBJECT);
        TheClock.pass(Duration.ofMinutes(11));
        for (int again = 0; again < 2; again++) {
            jobs.run("letters.leave");
            jobs.run("mail.send");
        }
        assertThat(TheMail.inTheBoxOf(CELESTINA)).hasSize(1);
        assertThat(livia.open(letter).text()).contains("risposta inviata", "Firmata da Ruggero Cantalupi");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(letter)
                        .status())
                .isEqualTo(404);
    }

    private static Seen told(Visit visit, String letter, String why) {
        return visit.submit(visit.open(letter), "form[action$=/reporting]", Map.of("why", why));
    }
}
