// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Somebody sends their whole drawer: the letter and its registration stay pages that can be read. */
@HouseTest
class VeryManyFilesStory {

    private static final int MANY = 25;

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    VeryManyFilesStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    void theFirstFilesStandOpenAndTheOthersBehindThem() {
        TheMail.deliver(TheMail.MAYOR, mail());
        jobs.run("mail.fetch");
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Seen letter = livia.open(office.triages("Il cassetto di mio padre"));
        theFirstTwentyStandOpen(letter);
        theFirstTwentyStandOpen(livia.open(livia.open("/registry?q=cassetto")
                .page()
                .select("tbody a[href^=/registry/]")
                .attr("href")));
    }

    private static void theFirstTwentyStandOpen(Seen seen) {
        assertThat(seen.page().select("ul.files:not(details ul) > li").eachText())
                .filteredOn(line -> line.startsWith("foto-"))
                .hasSize(20);
        assertThat(seen.page().select("details summary").eachText()).contains("Altri 5 allegati");
        assertThat(seen.page().select("details ul.files > li")).hasSize(MANY - 20);
    }

    private static String mail() {
        String parts = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> """
                        --qui
                        Content-Type: text/plain
                        Content-Disposition: attachment; filename="foto-%d.txt"

                        Descrizione della foto %d
                        """.formatted(i, i))
                .collect(Collectors.joining());
        return ("""
                From: Oreste Vimercati <oreste.vimercati@posta.example>
                To: sindaco@comune.example
                Message-ID: <cassetto@posta.example>
                Subject: Il cassetto di mio padre
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=qui

                --qui
                Content-Type: text/plain

                Signor Sindaco, le mando tutto.
                """ + parts + "--qui--\n").replace("\n", "\r\n");
    }
}
