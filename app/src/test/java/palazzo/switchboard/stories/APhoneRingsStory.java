// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.switchboard.TheSwitchboard.caller;
import static palazzo.switchboard.TheSwitchboard.inTheQueue;
import static palazzo.switchboard.TheSwitchboard.note;
import static palazzo.switchboard.TheSwitchboard.notes;

import java.time.Duration;
import java.time.LocalDateTime;
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
import palazzo.switchboard.TheSwitchboard;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** A day at the switchboard: telephones ring, and what people say goes where it must. */
@HouseTest
class APhoneRingsStory {

    private static final String FIRST = "Filobus fermo in viale Ginestre";
    private static final String OTTAVIA = "ottilia.vanzaghi@posta.example";
    private static final String NUMBER = "055 555 0171";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    APhoneRingsStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @Proves("URC-02")
    void fromTheRingToTheAnswerInTheirBox() {
        TheOffice office = new TheOffice(port);
        TheSwitchboard board = TheSwitchboard.connected(port, "Centrale di piazza");
        Visit livia = board.as("livia.ferraguzzi");
        Visit delfo = board.as("delfo.marcanti");
        String letter = ottiliaHasWritten(office, livia);
        theTurnsAreSetAndTheGapIsShown(livia);
        aTextIsKept(delfo);

        assertThat(board.tells("started", "k1", "00390555550171", "")).isEqualTo(204);
        assertThat(board.tells("started", "k1", "00390555550171", "")).isEqualTo(204);
        String call = inTheQueue(delfo, NUMBER);
        Seen screen = theCallIsLiviasAlone(livia, delfo, call);
        assertThat(screen.text()).contains("Ottilia Vanzaghi", "Ugo Vanzaghi", FIRST);
        Seen opened = livia.open("/switchboard/calls/new?number=%2B39%20055%205550171");
        assertThat(opened.page().select("form.noting").attr("action"))
                .as("the link leads to the call that rings")
                .isEqualTo(call);
        assertThat(livia.open("/switchboard/scripts/reading?script=filobus").text())
                .contains("torna in servizio");

        Map<String, String> callBack = note(
                "MOBILITY",
                "Vuole sapere quando torna il filobus",
                "CALL_BACK",
                "party",
                caller(screen, "Ottilia"),
                "from",
                "15:00",
                "until",
                "17:00");
        assertThat(notes(livia, screen, note("MOBILITY", "Vuole sapere", "PASSED_ON"))
                        .text())
                .contains("Manca a chi passa la telefonata", "Vuole sapere");
        Seen noted = notes(livia, screen, callBack);
        assertThat(noted.text()).contains("Telefonata annotata", "da richiamare", "15:00–17:00");
        assertThat(notes(livia, screen, callBack).path())
                .as("sent twice it is one")
                .isEqualTo(noted.path());
        assertThat(board.tells("ended", "k1", "", "")).isEqualTo(204);

        sheIsNotReachedAndThenShe(delfo, call);
        aCallIsLostAndTheNextIsPassedOn(board, delfo);
        String dictated = aCallBecomesALetter(board, livia, office);

        Seen figures = livia.open("/switchboard/figures?first=2026-12-02&last=2026-12-03");
        assertThat(figures.page().select("#hours").first().closest("section").text())
                .contains("ore 09", "ore 10");
        assertThat(figures.text()).contains("Mobilità e trasporti", "CER");
        assertThat(livia.open("/switchboard/figures.csv?first=2026-12-02&last=2026-12-03")
                        .page()
                        .text())
                .contains("Per ora");
        nobodyElseSees(board, call, letter, dictated);
    }

    private String ottiliaHasWritten(TheOffice office, Visit livia) {
        TheMail.arrives("Ottilia Vanzaghi", OTTAVIA, FIRST, "Signor Sindaco, il filobus è fermo da una settimana.");
        TheMail.arrives(
                "Ugo Vanzaghi", "ugo.vanzaghi@posta.example", "Grazie per il concerto", "Signor Sindaco, grazie.");
        jobs.run("mail.fetch");
        String letter = office.triages(FIRST);
        theirNumberIs(livia, "Ottilia Vanzaghi", "+39 055 5550171");
        theirNumberIs(livia, "Ugo Vanzaghi", "0039 055 555 01 71\n4077");
        return letter;
    }

    private static void theirNumberIs(Visit livia, String name, String numbers) {
        Seen found = livia.open("/directory?q=" + name.replace(' ', '+'));
        Seen party = livia.open(found.page().select("a.name").attr("href"));
        Seen wrong = livia.submit(party, "form[action$=/phones]", Map.of("numbers", "dopo pranzo"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(livia.submit(party, "form[action$=/phones]", Map.of("numbers", numbers))
                        .text())
                .contains(NUMBER);
    }

    private static void theTurnsAreSetAndTheGapIsShown(Visit livia) {
        Seen week = livia.open("/switchboard/turns?week=2026-12-02");
        String self = week.page().select("#person option:contains(Livia)").val();
        String other = week.page().select("#person option:contains(Delfo)").val();
        livia.submit(
                week,
                "form[action=/switchboard/turns]",
                Map.of("person", self, "day", "2026-12-02", "starts", "08:30", "ends", "13:00", "extension", "4021"));
        Seen set = livia.submit(
                week,
                "form[action=/switchboard/turns]",
                Map.of("person", other, "day", "2026-12-02", "starts", "14:00", "ends", "18:30", "extension", "4022"));
        assertThat(set.page().select("#d-2026-12-02").first().closest("section").text())
                .contains("13:00–14:00", "scoperto");
        Seen twice = livia.submit(
                week,
                "form[action=/switchboard/turns]",
                Map.of("person", self, "day", "2026-12-02", "starts", "12:00", "ends", "15:00"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("ha già un turno");
        Seen repeated =
                livia.submit(livia.open("/switchboard/turns?week=2026-12-09"), "form[action$=/turns/week]", Map.of());
        assertThat(repeated.text()).contains("turni ripetuti", "interno 4021");
        livia.submit(
                livia.open("/switchboard"),
                "form[action=/switchboard/hand-overs]",
                Map.of("words", "Richiama l’ambasciata dopo le 15"));
    }

    private static void aTextIsKept(Visit delfo) {
        Seen desk = delfo.open("/switchboard");
        assertThat(desk.text()).contains("Livia Ferraguzzi", "interno 4021", "Richiama l’ambasciata");
        delfo.submit(desk, "form[action$=/reading]", Map.of());
        assertThat(delfo.open("/switchboard").text()).contains("letta da Delfo Marcanti");
        delfo.submit(
                delfo.open("/switchboard/scripts/new"),
                "form[action=/switchboard/scripts]",
                Map.of(
                        "topic",
                        "MOBILITY",
                        "title",
                        "Filobus",
                        "words",
                        "La linea torna in servizio lunedì.",
                        "owner",
                        "URC"));
    }

    private static Seen theCallIsLiviasAlone(Visit livia, Visit delfo, String call) {
        TheClock.pass(Duration.ofSeconds(12));
        Seen screen = livia.submit(livia.open("/switchboard"), "form[action=" + call + "/taking]", Map.of());
        assertThat(screen.path()).isEqualTo(call);
        Seen late = delfo.post(
                call + "/taking",
                Map.of(
                        "_csrf",
                        delfo.open("/switchboard")
                                .page()
                                .select("input[name=_csrf]")
                                .val()));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("L’ha già presa Livia Ferraguzzi");
        return livia.open(call);
    }

    private static void sheIsNotReachedAndThenShe(Visit delfo, String call) {
        TheClock.moveTo(LocalDateTime.of(2026, 12, 2, 15, 30));
        assertThat(delfo.open("/").text()).contains("Richiamare: Ottilia Vanzaghi");
        Seen tried =
                delfo.submit(delfo.open(call), "button[formaction$=/errand/attempts]", Map.of("words", "segreteria"));
        assertThat(tried.text()).contains("non trovato 1 volta", "segreteria");
        TheClock.moveTo(LocalDateTime.of(2026, 12, 3, 9, 5));
        assertThat(delfo.open("/switchboard")
                        .page()
                        .select("#callbacks")
                        .first()
                        .closest("section")
                        .text())
                .contains("1 giorno di ritardo", "non trovato 1 volta");
        Seen closed = delfo.submit(delfo.open(call), "form[action$=/errand/closing]", Map.of("result", "SPOKEN"));
        assertThat(closed.text()).contains("parlato al telefono", "Richiamato");
    }

    private static void aCallIsLostAndTheNextIsPassedOn(TheSwitchboard board, Visit delfo) {
        board.tells("started", "k2", "055 5550171", "");
        TheClock.pass(Duration.ofSeconds(40));
        board.tells("lost", "k2", "", "");
        assertThat(delfo.open("/switchboard").text()).containsPattern("chiamat[ae] pers[ae].*persa 055 555 0171");
        board.tells("started", "k3", "055 5550171", "");
        board.tells("answered", "k3", "", "4022");
        Seen screen = delfo.open(inTheQueue(delfo, NUMBER));
        Seen passed = notes(
                delfo,
                screen,
                note(
                        "EVENTS",
                        "Invita il Sindaco alla festa del quartiere",
                        "PASSED_ON",
                        "party",
                        caller(screen, "Ottilia"),
                        "to",
                        "CER",
                        "due",
                        "2026-12-04"));
        board.tells("ended", "k3", "", "");
        assertThat(delfo.open("/switchboard").text())
                .as("who got through is lost no more")
                .doesNotContain("persa 055 555 0171");

        Visit ulderico = board.as("ulderico.fossombrone");
        assertThat(ulderico.open("/").text()).contains("Telefonata passata: Ottilia Vanzaghi");
        assertThat(ulderico.open("/switchboard").status()).isEqualTo(403);
        Seen taken = ulderico.submit(ulderico.open(passed.path()), "form[action$=/taking]", Map.of());
        assertThat(taken.text()).contains("L’hai presa tu", "Ulderico Fossombrone");
        assertThat(ulderico.submit(ulderico.open(passed.path()), "form[action$=/closing]", Map.of("result", "SETTLED"))
                        .status())
                .isEqualTo(422);
        ulderico.submit(
                ulderico.open(passed.path()),
                "form[action$=/closing]",
                Map.of("result", "SETTLED", "words", "Il Sindaco manda un saluto"));
        assertThat(ulderico.open("/").text()).doesNotContain("Telefonata passata: Ottilia");
        Seen again = delfo.open("/switchboard/calls/new?number=0555550171");
        assertThat(again.text()).contains("risolta", "passata a un ufficio");
    }

    private String aCallBecomesALetter(TheSwitchboard board, Visit livia, TheOffice office) {
        TheClock.moveTo(LocalDateTime.of(2026, 12, 3, 10, 20));
        board.tells("started", "k4", "0555550171", "");
        board.tells("answered", "k4", "", "4021");
        Seen screen = livia.open(inTheQueue(livia, NUMBER));
        Seen noted = notes(
                livia,
                screen,
                note(
                        "MOBILITY",
                        "Chiede una pensilina alla fermata di viale Ginestre",
                        "LETTER",
                        "party",
                        caller(screen, "Ottilia")));
        String letter = noted.page().select("a:contains(La lettera)").attr("href");
        assertThat(letter).startsWith("/letters/");
        String subject = "Mobilità e trasporti: Chiede una pensilina";
        assertThat(office.answers(subject, "Gentile Ottilia Vanzaghi,\n\nla pensilina sarà posata in marzo."))
                .isEqualTo(letter);
        jobs.run("letters.leave");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(OTTAVIA)).hasSize(1);
        assertThat(livia.open(letter).text()).contains("telefono", "Protocollo 0", "risposta inviata");
        return letter;
    }

    private void nobodyElseSees(TheSwitchboard board, String call, String letter, String dictated) {
        Visit norina = board.as("norina.quaglia");
        assertThat(norina.open(call).status()).isEqualTo(404);
        assertThat(norina.open("/search?q=filobus").text()).doesNotContain(FIRST);
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open(call).status()).isEqualTo(404);
        assertThat(ettore.open(letter).status()).isEqualTo(404);
        assertThat(ettore.open(dictated).status()).isEqualTo(404);
        assertThat(ettore.open("/switchboard/calls/new?number=0555550171").text())
                .doesNotContain("Vanzaghi");
        assertThat(board.tells(
                                "valdoria.localhost",
                                Map.of(
                                        "token",
                                        board.token(),
                                        "event",
                                        "started",
                                        "call",
                                        "k9",
                                        "number",
                                        "0555550171"))
                        .status())
                .as("a token opens one city")
                .isEqualTo(404);
    }
}
