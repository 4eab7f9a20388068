// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.correspondence.TheOffice;
import palazzo.mail.ALine;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** A box is listened at: what comes is there before anybody asks. */
@HouseTest
class AMailIsHeardAtOnceStory {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    AMailIsHeardAtOnceStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
    }

    @BeforeEach
    void theOtherBoxIsClosed() {
        TheClock.reset();
        TheMail.closes(cities, mailboxes, TheMail.MAYOR);
    }

    @AfterEach
    void nobodyListensAnyMore() {
        TheMail.closes(cities, mailboxes, "ascolto@comune.example");
        TheMail.closes(cities, mailboxes, "muta@comune.example");
        jobs.run("mail.listen");
    }

    @Test
    @ProvesPart(value = "URC-01", what = "a mail is taken in when it comes, also after the line was cut, once")
    void whatComesIsHeardAlsoAfterTheLineWasCut() throws InterruptedException {
        String address = "ascolto@comune.example";
        try (ALine line = new ALine(TheMail.imapPort())) {
            TheMail.opens(cities, mailboxes, TheMail.account("Ascolto", address, line));
            jobs.run("mail.listen");
            until(() -> line.said().contains("IDLE"));
            arrives(address, "Si sente subito");
            until(() -> isHere("Si sente subito"));
            assertThat(line.said()).as("nothing is marked or deleted").doesNotContain("STORE", "EXPUNGE");

            line.cut();
            arrives(address, "Mentre la linea era muta");
            jobs.run("mail.listen");
            until(() -> isHere("Mentre la linea era muta"));
            arrives(address, "Di nuovo in ascolto");
            until(() -> isHere("Di nuovo in ascolto"));

            jobs.run("mail.fetch");
            assertThat(found("Si sente subito")).isEqualTo(1);
            assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                            .open("/letters?q=subito")
                            .page()
                            .select("tbody tr"))
                    .isEmpty();
        }
    }

    @Test
    void aServerThatCannotRingIsPolled() throws InterruptedException {
        String address = "muta@comune.example";
        try (ALine line = new ALine(TheMail.imapPort(), said -> said.replace(" IDLE", ""))) {
            TheMail.opens(cities, mailboxes, TheMail.account("Muta", address, line));
            jobs.run("mail.listen");
            until(() -> line.said().contains("LOGOUT"));
            int asked = line.said().length();
            arrives(address, "Chi non suona si guarda");
            jobs.run("mail.listen");
            assertThat(line.said()).as("asked once").hasSize(asked).doesNotContain("IDLE");
            assertThat(isHere("Chi non suona si guarda")).isFalse();
            jobs.run("mail.fetch");
            assertThat(isHere("Chi non suona si guarda")).isTrue();
        }
    }

    private static void arrives(String address, String subject) {
        TheMail.arrivesAt(address, "Ottavia Brugnoli", "ottavia.ascolto@posta.example", subject, "Signor Sindaco.");
    }

    private boolean isHere(String subject) {
        return found(subject) > 0;
    }

    private int found(String subject) {
        return new TheOffice(port)
                .as("ines.tortorelli")
                .open("/letters?q=" + subject.replace(' ', '+'))
                .page()
                .select("tbody tr")
                .size();
    }

    private interface Come {
        boolean hasIt();
    }

    private static void until(Come come) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!come.hasIt() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(come.hasIt()).isTrue();
    }
}
