// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.correspondence.TheOffice;
import palazzo.law.Norm;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** A request has its receipt, once; and who goes on from a letter of ours is found by its number. */
@HouseTest
class WhoAsksIsToldItCameStory {

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    WhoAsksIsToldItCameStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @Norm("l. 241/1990, art. 18-bis, c. 1")
    @ProvesPart(value = "URC-01", what = "a request has the receipt that the law wants, once")
    void aRequestHasItsReceiptOnce() throws MessagingException, IOException {
        String sender = "associazione.remi@posta.example";
        TheMail.arrives("Associazione Remi", sender, "Domanda di patrocinio", "Chiediamo il patrocinio.");
        jobs.run("mail.fetch");
        jobs.run("letters.acknowledge");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(sender))
                .as("nothing before it is known to be a request")
                .isEmpty();

        String path = decided("Domanda di patrocinio", "PROCEDURE");
        for (int twice = 0; twice < 2; twice++) {
            jobs.run("letters.acknowledge");
            jobs.run("mail.send");
        }
        List<MimeMessage> received = TheMail.inTheBoxOf(sender);
        assertThat(received).hasSize(1);
        assertThat(received.getFirst().getSubject()).isEqualTo("Ricevuta: Domanda di patrocinio");
        assertThat(received.getFirst().getHeader("Auto-Submitted")).containsExactly("auto-replied");
        String text = TheMail.text(received.getFirst());
        assertThat(text).contains("18-bis", "/2026").doesNotContain("??");
        assertThat(ines().open(path).text()).contains(text.replaceAll("(?s).*protocollo ([0-9]{7}/2026).*", "$1"));
    }

    @Test
    void aMachineIsNeverAnswered() {
        String sender = "macchina@lista.example";
        TheMail.deliver(TheMail.MAYOR, """
                From: Lista <%s>
                To: sindaco@comune.example
                Message-ID: <lista-1@lista.example>
                Subject: Domanda di una macchina
                List-Id: <lista.lista.example>

                Notizie.
                """.formatted(sender));
        jobs.run("mail.fetch");
        decided("Domanda di una macchina", "PROCEDURE");
        jobs.run("letters.acknowledge");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(sender)).isEmpty();
    }

    @Test
    void ourNumberInTheSubjectLeadsToTheLetterItGoesOnFrom() {
        TheMail.arrives("Piero Cattaneo", "piero.cattaneo@posta.example", "Gradini di via Solferino", "Sono rotti.");
        jobs.run("mail.fetch");
        String first = new TheOffice(port).triages("Gradini di via Solferino");
        String number = ines().open(first).text().replaceAll("(?s).*?([0-9]{7}/2026).*", "$1");
        String typed = number.replaceAll("^0+", "");
        TheMail.arrives("Piero Cattaneo", "p.c@altra.example", "Sempre la vostra n. " + typed, "Ancora rotti.");
        jobs.run("mail.fetch");
        String second = ines().open("/letters?q=Sempre la vostra")
                .page()
                .select("td a[href^=/letters/]")
                .attr("href");
        assertThat(ines().open(second).page().select("a[href=" + first + "]")).isNotEmpty();
    }

    private String decided(String subject, String outcome) {
        Visit ines = ines();
        String path = ines.open("/triage").page().select(".queue li a").stream()
                .filter(link -> link.text().contains(subject))
                .findFirst()
                .orElseThrow()
                .attr("href");
        ines.submit(ines.open(path), "form.choose", Map.of("outcome", outcome, "place", "URC-04@URC"));
        return path.replace("/triage/", "/letters/");
    }

    private Visit ines() {
        return new TheOffice(port).as("ines.tortorelli");
    }
}
