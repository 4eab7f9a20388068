// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A day of mourning becomes a holiday: what was due on it moves by itself, and says from when and why. */
@HouseTest
class AHolidayIsAddedStory {

    private static final String SUBJECT = "Il semaforo di viale Argonne";
    private static final String DAY = "2027-01-04 | lutto cittadino, ordinanza del 2 dicembre 2026";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    AHolidayIsAddedStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    void anOpenTermMovesAndSaysSo() {
        Visit citizen = Visit.anonymous(port, "milano.localhost");
        Map<String, String> words = Map.of(
                "name", "Fedele Arosio",
                "address", "fedele.arosio@posta.example",
                "subject", SUBJECT,
                "body", "Signor Sindaco, è spento.",
                "read", "true");
        citizen.submit(citizen.open("/public/write"), "form", words);
        TheOffice office = new TheOffice(port);
        String letter = office.triages(SUBJECT);
        jobs.run("letters.terms");
        Visit livia = office.as("livia.ferraguzzi");
        assertThat(livia.open(letter).text()).contains("4 gennaio 2027").doesNotContain("Prima scadeva");
        Visit norina = office.as("norina.quaglia");
        assertThat(write(norina, "domani | niente").status()).isEqualTo(422);
        write(norina, DAY);
        try {
            jobs.run("letters.terms");
            jobs.run("letters.terms");
            Seen moved = livia.open(letter);
            assertThat(moved.text()).contains("martedì 5 gennaio 2027", "Prima scadeva il lun 4 gen 2027");
            assertThat(livia.open("/letters?state=moved&q=Argonne").text()).contains(SUBJECT);
            assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                            .open("/archive/sheets/festivi")
                            .text())
                    .doesNotContain("ordinanza del 2 dicembre");
        } finally {
            write(norina, "# nessuno");
            jobs.run("letters.terms");
        }
        assertThat(livia.open(letter).text()).contains("lunedì 4 gennaio 2027");
    }

    private static Seen write(Visit norina, String text) {
        return norina.submit(norina.open("/archive/sheets/festivi"), "form.form", Map.of("body", text));
    }
}
