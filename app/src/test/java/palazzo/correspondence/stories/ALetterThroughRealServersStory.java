// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.correspondence.TheOffice;
import palazzo.mail.RealMail;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** The same letter, through the servers that a city would have. */
@HouseTest
@Tag("real")
class ALetterThroughRealServersStory {

    private static final String HOUSE = "protocollo@comune.example";
    private static final String HEARD = "ascolto.vero@comune.example";
    private static final String OTTAVIA = "ottavia.brugnoli@posta.example";
    private static final String SUBJECT = "Lampione spento in via dei Gelsi";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ALetterThroughRealServersStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
    }

    @BeforeEach
    void theDayBegins() {
        TheClock.reset();
    }

    @Test
    void fromPostfixAndDovecotAndBack() throws Exception {
        try (RealMail mail = RealMail.start(HOUSE, OTTAVIA)) {
            CityScope.run(cities.named("milano").orElseThrow(), () -> mailboxes.add(mail.account(HOUSE)));
            String messageId = mail.send(OTTAVIA, HOUSE, SUBJECT, "Signor Sindaco,\n\nil lampione è spento.");
            assertThat(mail.inTheBoxOf(HOUSE)).hasSize(1);
            jobs.run("mail.fetch");

            TheOffice office = new TheOffice(port);
            String letter = office.triages(SUBJECT);
            office.submits(letter, "Gentile signora,\n\nil lampione sarà riparato.");
            office.signs(SUBJECT);
            TheClock.pass(Duration.ofMinutes(11));
            jobs.run("letters.leave");
            jobs.run("mail.send");

            assertThat(mail.inTheBoxOf(OTTAVIA)).containsExactly("R: " + SUBJECT + " " + messageId);
        }
    }

    @Test
    void dovecotRingsWhenSomethingComes() throws Exception {
        try (RealMail mail = RealMail.start(HEARD, OTTAVIA)) {
            TheMail.opens(cities, mailboxes, mail.account(HEARD));
            jobs.run("mail.listen");
            mail.send(OTTAVIA, HEARD, "Dovecot suona", "Signor Sindaco.");
            TheOffice office = new TheOffice(port);
            for (int tries = 0; tries < 100 && !isHere(office); tries++) {
                Thread.sleep(100);
            }
            assertThat(isHere(office)).as("nobody polled").isTrue();
        } finally {
            TheMail.closes(cities, mailboxes, HEARD);
            jobs.run("mail.listen");
        }
    }

    private static boolean isHere(TheOffice office) {
        return office.as("ines.tortorelli").open("/triage").text().contains("Dovecot suona");
    }
}
