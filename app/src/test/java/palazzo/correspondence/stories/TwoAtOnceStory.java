// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.AtOnce;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** Two acts upon letters that meet. */
@HouseTest
class TwoAtOnceStory {

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final AtOnce atOnce;

    @LocalServerPort
    private int port;

    TwoAtOnceStory(Cities cities, Mailboxes mailboxes, Jobs jobs, JdbcClient jdbc, TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.atOnce = new AtOnce(cities.named("milano").orElseThrow(), jdbc, transaction);
    }

    @BeforeEach
    void theBoxIsOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
    }

    @Test
    void twoLettersMergedIntoEachOtherMakeNoCircle() {
        TheOffice office = new TheOffice(port);
        String first = comes(office, "Il lampione di via Stendhal");
        String second = comes(office, "Ancora il lampione di via Stendhal");
        Visit livia = office.as("livia.ferraguzzi");
        Visit corrado = office.as("corrado.menabrea");
        Seen liviasPage = livia.open(first);
        Seen corradosPage = corrado.open(second);

        List<Seen> both = atOnce.both(
                "correspondence_letter",
                List.of(first, second),
                () -> livia.submit(liviasPage, "form[action$=/merging]", Map.of("into", second)),
                () -> corrado.submit(corradosPage, "form[action$=/merging]", Map.of("into", first)));

        assertThat(both).extracting(Seen::status).containsExactlyInAnyOrder(200, 422);
        assertThat(Stream.of(first, second)
                        .map(letter -> livia.open(letter).text())
                        .filter(text -> text.contains("Fa parte di")))
                .hasSize(1);
    }

    @Test
    void twoTabsOfOneBrowserAreBothHeard() {
        TheOffice office = new TheOffice(port);
        String first = comes(office, "La siepe di via Crespi");
        String second = comes(office, "La staccionata di via Crespi");
        Visit livia = office.as("livia.ferraguzzi");
        Seen oneTab = livia.open(first);
        Seen anotherTab = livia.open(second);

        List<Seen> both = atOnce.both(
                "correspondence_letter",
                List.of(first, second),
                () -> livia.submit(oneTab, "form[action$=/taking]", Map.of()),
                () -> livia.submit(anotherTab, "form[action$=/taking]", Map.of()));

        assertThat(both).extracting(Seen::status).containsExactly(200, 200);
        assertThat(Stream.of(first, second)
                        .filter(letter -> livia.open(letter)
                                .page()
                                .select("form[action$=/taking]")
                                .isEmpty()))
                .as("both are hers")
                .hasSize(2);
    }

    private String comes(TheOffice office, String subject) {
        TheMail.arrives("Adalgisa Monza", "adalgisa.monza@posta.example", subject, "Signor Sindaco, così non va.");
        jobs.run("mail.fetch");
        return office.triages(subject);
    }
}
