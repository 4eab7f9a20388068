// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.kernel.Today;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.registry.domain.ARegistryElsewhere.Mood;
import palazzo.registry.domain.ARegistryElsewhere.Open;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** The city's own registry is away while a letter is answered: the office works on, and nothing leaves without a number. */
@HouseTest
class TheNumberIsToComeStory {

    private static final String SUBJECT = "Panchina rotta ai giardini del Ponte";
    private static final String SENDER = "tullio.gambari@posta.example";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Today today;

    @LocalServerPort
    private int port;

    TheNumberIsToComeStory(Cities cities, Mailboxes mailboxes, Jobs jobs, Today today) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.today = today;
    }

    @BeforeEach
    void aYearWithoutNumbers() {
        TheClock.moveTo(LocalDateTime.of(2047, 3, 5, 9, 0));
        TheMail.opens(cities, mailboxes);
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    void theLetterIsAnsweredAndWaitsForItsNumber() throws Exception {
        try (Open city = new Open("milano", today.now())) {
            city.is(Mood.AWAY);
            TheMail.arrives("Tullio Gambari", SENDER, SUBJECT, "Signor Sindaco,\n\nla panchina è rotta.");
            jobs.run("mail.fetch");
            TheOffice office = new TheOffice(port);
            String letter = triaged(office);
            jobs.run("registry.numbers");
            Visit livia = office.as("livia.ferraguzzi");
            assertThat(livia.open(letter).text()).contains("numero in arrivo");

            office.submits(letter, "Gentile Tullio Gambari,\n\nla panchina sarà riparata.");
            office.signs(SUBJECT);
            TheClock.pass(Duration.ofMinutes(11));
            jobs.run("letters.leave");
            jobs.run("mail.send");
            jobs.run("registry.numbers");
            jobs.run("letters.leave");
            jobs.run("mail.send");
            assertThat(TheMail.inTheBoxOf(SENDER))
                    .as("nothing leaves without a number")
                    .isEmpty();
            Seen waiting = livia.open(letter);
            assertThat(waiting.text()).contains("parte appena arriva il numero");
            assertThat(waiting.page().select("form[action$=/signature]")).isEmpty();

            city.is(Mood.WELL);
            TheClock.pass(Duration.ofMinutes(1));
            jobs.run("registry.numbers");
            assertThat(livia.open(letter).text()).contains("0041003/2047").doesNotContain("numero in arrivo");
            jobs.run("letters.leave");
            jobs.run("mail.send");
            assertThat(TheMail.inTheBoxOf(SENDER)).hasSize(1);
            assertThat(livia.open(letter).text()).contains("protocollo 0041006/2047");
            assertThat(city.given()).isEqualTo(2);
        }
    }

    private static String triaged(TheOffice office) {
        Visit ines = office.as("ines.tortorelli");
        String path = ines.open("/triage").page().select(".queue li a").stream()
                .filter(link -> link.text().contains(SUBJECT))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Seen next = ines.submit(ines.open(path), "form.choose", Map.of("outcome", "ANSWER", "place", "URC-04@URC"));
        assertThat(next.status()).as(next.text()).isEqualTo(200);
        return path.replace("/triage/", "/letters/");
    }
}
