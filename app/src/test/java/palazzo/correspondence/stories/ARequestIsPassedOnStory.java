// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.correspondence.ThePost;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.switchboard.TheSwitchboard;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/**
 * Requests from the city, whichever way they come: written, certified, on paper, said on the telephone, at the counter or at a
 * meeting. Each is recorded, proposed to whom it is for, passed on; who asked sees by the code where it is.
 */
@HouseTest
class ARequestIsPassedOnStory {

    private static final String MOBILITY = "mobilita@comune.example";
    private static final String EGLE = "egle.dossena@posta.example";
    private static final String HOLE = "Buca davanti all’asilo di via Bisnati";
    private static final String VIA = "Buca in via Bisnati";
    private static final String PLAQUE = "Una targa commemorativa in piazza";

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
        TheMail.opens(cities, mailboxes, ThePost.box(TheMail.smtpPort()));
        ThePost.isTrusted(port);
    }

    @AfterEach
    void theCertifiedBoxIsClosed() {
        TheMail.closes(cities, mailboxes, ThePost.CABINET);
    }

    @Test
    @Proves("URC-07")
    void whicheverWayTheCityAsksItReachesWhoItIsForAndWhoAskedSeesIt() throws MessagingException, IOException {
        TheOffice office = new TheOffice(port);
        officesAreWrittenDown(office);
        Visit livia = office.as("livia.ferraguzzi");
        Map<String, String> codes = new LinkedHashMap<>();
        for (String subject : asked(livia)) {
            String letter = letter(livia, subject);
            String code = code(livia.open(letter));
            assertThat(tracked("milano", code)).as(subject).contains("È arrivata e sarà letta");
            codes.put(letter, code);
        }
        assertThat(codes.values())
                .as("seven ways, seven codes")
                .doesNotHaveDuplicates()
                .hasSize(7);
        Visit ines = office.as("ines.tortorelli");
        codes.keySet().forEach(letter -> asProposed(ines, letter, "Relazioni"));
        for (String letter : codes.keySet()) {
            passed(livia, livia.open(letter));
        }
        assertThat(reached(VIA)).hasSize(7);

        String first = codes.keySet().iterator().next();
        theOfficeNeverGotIt(livia, first, reached(VIA).getFirst().getMessageID());
        assertThat(tracked("milano", codes.get(first)))
                .as("what did not arrive was not passed on")
                .contains("Un ufficio sta preparando la risposta")
                .doesNotContain("Direzione Mobilità");
        passed(livia, livia.open(first));

        assertThat(reached(VIA)).hasSize(8);
        codes.forEach((letter, code) -> {
            assertThat(tracked("milano", code)).contains("È stata passata a Direzione Mobilità", "/2026");
            assertThat(tracked("valdoria", code)).contains("Nessuna lettera ha questo codice");
        });
        aRequestOfAnotherUnitIsProposedToIt(office, livia, ines);
    }

    /** The same hole, told in every way the house has. @return how each is called */
    private List<String> asked(Visit livia) {
        List<String> subjects = new ArrayList<>();
        for (String channel : List.of("PAPER", "VISIT", "MEETING")) {
            said(livia, channel, VIA + ", " + channel);
            subjects.add(VIA + ", " + channel);
        }
        Visit citizen = Visit.anonymous(port, "milano.localhost");
        citizen.submit(
                citizen.open("/public/write"),
                "form",
                Map.of(
                        "name", "Egle Dossena",
                        "address", EGLE,
                        "subject", VIA + ", FORM",
                        "body", "Ci cadono i bambini.",
                        "read", "true"));
        TheMail.arrives("Egle Dossena", EGLE, VIA + ", EMAIL", "Ci cadono i bambini.");
        ThePost.comes(ThePost.envelope(VIA + ", PEC", "Ci cadono i bambini.", ThePost.hour(0)));
        jobs.run("mail.fetch");
        assertThat(TheSwitchboard.notes(
                                livia,
                                livia.open("/switchboard/calls/new"),
                                TheSwitchboard.note("MOBILITY", VIA + ", PHONE", "LETTER", "name", "Egle Dossena"))
                        .status())
                .isEqualTo(200);
        subjects.addAll(List.of(VIA + ", FORM", VIA + ", EMAIL", VIA + ", PEC", VIA + ", PHONE"));
        return subjects;
    }

    private static String letter(Visit visit, String subject) {
        return visit.open("/letters")
                .page()
                .select("td a[href^=/letters/]:contains(" + subject + ")")
                .attr("href");
    }

    private static String code(Seen letter) {
        return letter.text().replaceAll("(?s).*Codice per chi scrive ([A-Z0-9]{10}).*", "$1");
    }

    private static void asProposed(Visit ines, String letter, String unit) {
        Seen proposed = ines.open(letter.replace("/letters/", "/triage/"));
        assertThat(proposed.page().select(".proposal").text()).contains(unit);
        assertThat(ines.submit(proposed, "form.choose", Map.of()).text()).contains("Smistata: ");
    }

    /** The chart says who carries it: here a unit of the house, whose people have it to do. */
    private void aRequestOfAnotherUnitIsProposedToIt(TheOffice office, Visit livia, Visit ines) {
        String letter = said(livia, "MEETING", PLAQUE);
        asProposed(ines, letter, "CER-06");
        assertThat(office.toDo("ulderico.fossombrone")).contains(PLAQUE);
        assertThat(tracked("milano", code(office.as("ulderico.fossombrone").open(letter))))
                .contains("Un ufficio sta preparando la risposta");
    }

    @Test
    void whatIsAskedAtTheCounterReachesWhoRepairsTheRoad() throws MessagingException, IOException {
        TheOffice office = new TheOffice(port);
        officesAreWrittenDown(office);
        Visit livia = office.as("livia.ferraguzzi");
        String letter = said(livia, "VISIT", HOLE);
        String code = code(livia.open(letter));
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
        String lost = reached(HOLE).getFirst().getMessageID();
        assertThat(reached(HOLE)).as("sent twice").hasSize(1);
        assertThat(TheMail.text(reached(HOLE).getFirst())).contains("Ci cadono i bambini", "/2026");
        theOfficeNeverGotIt(livia, letter, lost);
        assertThat(office.toDo("livia.ferraguzzi")).contains(HOLE);
        passed(livia, livia.open(letter));

        assertThat(reached(HOLE)).hasSize(2);
        assertThat(TheMail.text(TheMail.inTheBoxOf(EGLE).getLast())).contains("Direzione Mobilità", code);
        assertThat(tracked("milano", code)).contains("È stata passata a Direzione Mobilità", "/2026");
        assertThat(tracked("valdoria", code)).contains("Nessuna lettera ha questo codice");
        assertThat(livia.open(letter).text()).contains("Passata a Direzione Mobilità");
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain(HOLE);
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

    /** What the office has got of letters called so. */
    private static List<MimeMessage> reached(String subject) {
        return TheMail.inTheBoxOf(MOBILITY).stream()
                .filter(message -> called(message).contains(subject))
                .toList();
    }

    private static String called(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void passed(Visit livia, Seen page) {
        Map<String, String> words = Map.of("office", "Direzione Mobilità", "note", "È già la terza segnalazione.");
        assertThat(livia.submit(page, "form[action$=/passing]", words).text())
                .containsAnyOf("è passata all’ufficio", "è stato fatto una volta sola");
        jobs.run("mail.send");
    }

    private void theOfficeNeverGotIt(Visit livia, String letter, String lost) {
        TheMail.comesBack(TheMail.MAYOR, lost, "550 5.1.1 no such user");
        jobs.run("mail.fetch");
        assertThat(livia.open(letter).text()).contains("in lavorazione").doesNotContain("Passata a Direzione");
    }

    private String tracked(String city, String code) {
        return Visit.anonymous(port, city + ".localhost")
                .open("/public/tracking?code=" + code)
                .text();
    }
}
