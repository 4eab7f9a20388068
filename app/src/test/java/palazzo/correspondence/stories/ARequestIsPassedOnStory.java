// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
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

/** Requests from the city, at the counter and at a meeting, recorded and passed to whom they are for; who asked sees where. */
@HouseTest
class ARequestIsPassedOnStory {

    private static final String MOBILITY = "mobilita@comune.example";
    private static final String EGLE = "egle.dossena@posta.example";
    private static final String HOLE = "Buca davanti all’asilo di via Bisnati";
    private static final String CAME_BACK = """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.comune.example>
            To: sindaco@comune.example
            Message-ID: <ritorno-bisnati@mx.comune.example>
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: message/delivery-status

            Action: failed
            Diagnostic-Code: smtp; 550 5.1.1 no such user

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s

            --b--
            """;

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ARequestIsPassedOnStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @ProvesPart(value = "URC-07", what = "a visit and a meeting recorded, passed by mail to the office it is for")
    void whatIsAskedAtTheCounterReachesWhoRepairsTheRoad() throws MessagingException, IOException {
        TheOffice office = new TheOffice(port);
        officesAreWrittenDown(office);
        Visit livia = office.as("livia.ferraguzzi");
        String letter = said(livia, "VISIT", HOLE);
        String code = livia.open(letter).text().replaceAll("(?s).*Codice per chi scrive ([A-Z0-9]{10}).*", "$1");
        assertThat(tracked("milano", code)).contains("È arrivata e sarà letta");

        String path = letter.replace("/letters/", "/triage/");
        Visit ines = office.as("ines.tortorelli");
        Seen proposed = ines.open(path);
        assertThat(proposed.page().select(".proposal").text())
                .contains("URC-07", "Parole: «buca»", "Buche, marciapiedi");
        assertThat(proposed.text()).contains("allo sportello");
        assertThat(ines.submit(proposed, "form.choose", Map.of()).text()).contains("Smistata: " + HOLE);

        Seen page = livia.open(letter);
        assertThat(page.page().select("#office option[selected]").text())
                .as(page.text())
                .isEqualTo("Direzione Mobilità");
        assertThat(livia.submit(page, "form[action$=/passing]", Map.of("office", "Direzione Tributi"))
                        .status())
                .as("an office without an address")
                .isEqualTo(422);
        passed(livia, page);
        passed(livia, page);
        String lost = TheMail.inTheBoxOf(MOBILITY).getFirst().getMessageID();
        assertThat(TheMail.inTheBoxOf(MOBILITY)).as("sent twice").hasSize(1);
        assertThat(TheMail.text(TheMail.inTheBoxOf(MOBILITY).getFirst())).contains("Ci cadono i bambini", "/2026");
        theOfficeNeverGotIt(office, livia, letter, lost);
        passed(livia, livia.open(letter));

        assertThat(TheMail.inTheBoxOf(MOBILITY)).hasSize(2);
        assertThat(TheMail.text(TheMail.inTheBoxOf(EGLE).getLast())).contains("Direzione Mobilità", code);
        assertThat(tracked("milano", code)).contains("È stata passata a Direzione Mobilità", "/2026");
        assertThat(tracked("valdoria", code)).contains("Nessuna lettera ha questo codice");
        assertThat(livia.open(letter).text()).contains("Passata a Direzione Mobilità");
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain(HOLE);
        assertThat(livia.open(said(livia, "MEETING", "Al municipio si chiede una pensilina"))
                        .text())
                .contains("incontro");
    }

    private static void officesAreWrittenDown(TheOffice office) {
        Visit norina = office.as("norina.quaglia");
        Seen sheet = norina.open("/archive/sheets/uffici-comunali");
        String now = sheet.page().select("textarea[name=body]").val();
        assertThat(norina.submit(sheet, "form.form", Map.of("body", "Ufficio Buche | non-un-indirizzo | STRADE"))
                        .status())
                .isEqualTo(422);
        Seen written = norina.submit(
                sheet,
                "form.form",
                Map.of("body", now.replace("Direzione Mobilità | |", "Direzione Mobilità | " + MOBILITY + " |")));
        assertThat(written.text()).contains(MOBILITY);
    }

    private static String said(Visit livia, String channel, String subject) {
        Map<String, String> words = Map.of(
                "channel",
                channel,
                "name",
                "Egle Dossena",
                "address",
                EGLE,
                "subject",
                subject,
                "body",
                "Ci cadono i bambini.");
        return livia.submit(livia.open("/letters/new"), "form[action=/letters]", words)
                .path();
    }

    private void passed(Visit livia, Seen page) {
        Map<String, String> words = Map.of("office", "Direzione Mobilità", "note", "È già la terza segnalazione.");
        assertThat(livia.submit(page, "form[action$=/passing]", words).text())
                .containsAnyOf("è passata all’ufficio", "è stato fatto una volta sola");
        jobs.run("mail.send");
    }

    private void theOfficeNeverGotIt(TheOffice office, Visit livia, String letter, String lost) {
        TheMail.deliver(TheMail.MAYOR, CAME_BACK.formatted(lost));
        jobs.run("mail.fetch");
        assertThat(livia.open(letter).text()).contains("in lavorazione").doesNotContain("Passata a Direzione");
        assertThat(office.toDo("livia.ferraguzzi")).contains(HOLE);
    }

    private String tracked(String city, String code) {
        return Visit.anonymous(port, city + ".localhost")
                .open("/public/tracking?code=" + code)
                .text();
    }
}
