// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.agenda.domain.Holders;
import palazzo.correspondence.TheOffice;
import palazzo.invitations.TheInvitations;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** Somebody invites the Mayor out of their calendar program: it fills the invitation, changes it, calls it off, and hears the answer. */
@HouseTest
class AnInvitationComesByCalendarStory {

    private static final String RUGGERO = "ruggero.cantalupi";
    private static final String HOST = "segreteria@fiera-fiume.example";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Accounts accounts;
    private final Holders holders;
    private final TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    AnInvitationComesByCalendarStory(
            Cities cities,
            Mailboxes mailboxes,
            Jobs jobs,
            Accounts accounts,
            Holders holders,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.accounts = accounts;
        this.holders = holders;
        this.transaction = transaction;
    }

    @BeforeEach
    void theBoxIsOpenAndTheMayorHasAnAgenda() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        var milano = cities.named("milano").orElseThrow();
        UUID mayor = CityScope.call(
                milano, () -> accounts.loadUserByUsername("ottavia.serravalle").person());
        new Acting(milano, accounts, transaction).as(RUGGERO, () -> holders.open(mayor));
    }

    @Test
    @ProvesPart(value = "CFS-04", what = "an invitation out of a calendar program, changed, answered, called off")
    void itFillsTheInvitationIsMovedAnsweredAndCalledOff() throws Exception {
        String uid = UUID.randomUUID().toString();
        String title = "Apertura della Fiera del Fiume";
        comes(HOST, title, "REQUEST", event(uid, 0, "20261217T173000", "Sala dei Mulini"));
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        Visit ines = office.office().as("ines.tortorelli");
        String letter = ines.open("/triage")
                .page()
                .select(".queue li a:contains(" + title + ")")
                .attr("href");
        assertThat(ines.open(letter).text()).contains("Porta un invito per il calendario, da " + HOST);
        String invitation = office.triaged(title);
        assertThat(office.office().as(RUGGERO).open(invitation).text())
                .contains("17 dicembre 2026", "17:30", "Sala dei Mulini", "revisione 0");

        String engagement = decided(office, invitation);
        comes(
                "altri@ignoti.example",
                "Annullato: " + title,
                "CANCEL",
                event(uid, 9, "20261217T173000", "Sala dei Mulini"));
        Seen forged = office.office().as(RUGGERO).open(invitation);
        assertThat(forged.text())
                .contains("non è di chi organizza: nulla è cambiato")
                .doesNotContain("annullato da chi");
        comes(HOST, "Aggiornato: " + title, "REQUEST", event(uid, 0, "20261211T090000", "Altrove"));
        assertThat(office.office().as(RUGGERO).open(invitation).text())
                .as("an old word does not count")
                .contains("non conta", "17:30")
                .doesNotContain("Altrove");

        comes(HOST, "Aggiornato: " + title, "REQUEST", event(uid, 1, "20261218T180000", "Molo Nord"));
        Seen moved = office.office().as(RUGGERO).open(invitation);
        assertThat(moved.text())
                .contains(
                        "da decidere",
                        "18 dicembre 2026",
                        "Molo Nord",
                        "era gio 17 dic, 17:30",
                        "dove (era Sala dei Mulini)");
        assertThat(ines.open("/triage").text()).as("nobody has to weigh it").doesNotContain("Aggiornato: " + title);
        decided(office, invitation);

        office.answered("livia.ferraguzzi", invitation, title, "delfo.marcanti", "corrado.menabrea");
        assertThat(reply(HOST))
                .contains(
                        "METHOD:REPLY",
                        "UID:" + uid,
                        "SEQUENCE:1",
                        "PARTSTAT=ACCEPTED",
                        "mailto:sindaco@comune.example");

        comes(HOST, "Annullato: " + title, "CANCEL", event(uid, 2, "20261218T180000", "Molo Nord"));
        Visit ruggero = office.office().as(RUGGERO);
        assertThat(ruggero.open(invitation).text()).contains("annullato da chi invita");
        assertThat(ruggero.open(engagement).text()).contains("Annullato");
        assertThat(office.office().toDo(RUGGERO)).contains("Chi invita ha cambiato o annullato");
        ruggero.submit(ruggero.open(invitation), "form[action$=/notice]", Map.of());
        assertThat(office.office().toDo(RUGGERO))
                .doesNotContain("Chi invita ha cambiato o annullato: Segreteria: " + title);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(invitation)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsBrokenInTheFileIsSaidAndTheLetterIsThere() {
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        String strange = "Riunione dei fusi orari";
        comes(
                HOST,
                strange,
                "REQUEST",
                event("zona-" + UUID.randomUUID(), 0, "20261220T100000", "Qui")
                        .replace("TZID=Europe/Rome", "TZID=Marte/Olympus")
                        .replace(
                                "SUMMARY:Apertura della Fiera del Fiume", "SUMMARY:" + strange + "\nRRULE:FREQ=DAILY"));
        assertThat(office.office().as(RUGGERO).open(office.triaged(strange)).text())
                .contains("a zone that nobody knows", "FREQ=DAILY", "la prima volta", "20 dicembre 2026");

        String broken = "Calendario rotto";
        comes(HOST, broken, "REQUEST", "BEGIN:VEVENT\nUID\nDTSTART:31/02/2026\nSUMMARY");
        assertThat(office.office().as("ines.tortorelli").open("/triage").text()).contains(broken);
        assertThat(office.office().as(RUGGERO).open(office.triaged(broken)).text())
                .contains(broken);
    }

    @Test
    void itsProgramIsToldOfATimeThatIsHeldAndOfWhoComesInstead() throws Exception {
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        String held = "Varo della barca d’oro";
        comes(HOST, held, "REQUEST", named(held, "20261221T110000"));
        String invitation = office.triaged(held);
        assertThat(office.decides(RUGGERO, invitation, Map.of("answer", "HOLD", "until", "31/02/2027"))
                        .status())
                .as("no day")
                .isEqualTo(422);
        office.decides(RUGGERO, invitation, Map.of("answer", "HOLD", "until", "2026-12-15"));
        office.answered("livia.ferraguzzi", invitation, held, "delfo.marcanti", "corrado.menabrea");
        assertThat(reply(HOST)).contains("PARTSTAT=TENTATIVE");

        String given = "Gara di voga alla veneta";
        String goes = "ada.voga@assessori.example";
        comes(HOST, given, "REQUEST", named(given, "20261222T110000"));
        invitation = office.triaged(given);
        office.decides(
                RUGGERO, invitation, Map.of("answer", "DELEGATE", "delegate", "l’Assessora Ada Voga", "address", goes));
        jobs.run("mail.send");
        Visit outside = Visit.anonymous(port, "milano.localhost");
        String words = TheMail.text(TheMail.inTheBoxOf(goes).getLast());
        String link = words.substring(words.indexOf("/public/delegations/")).split("\\s")[0];
        outside.submit(outside.open(link), "form[action^=/public/delegations]", Map.of("goes", "yes"));
        office.answered("livia.ferraguzzi", invitation, given, "delfo.marcanti", "corrado.menabrea");
        assertThat(reply(HOST))
                .contains("PARTSTAT=DELEGATED", "DELEGATED-TO=\"mailto:" + goes + "\"")
                .contains("DELEGATED-FROM=\"mailto:sindaco@comune.example\"", "ACCEPTED", "mailto:" + goes);
    }

    /** Of fifty million bytes, as a programme with its pictures comes: the words for the calendar program stand before them. */
    @Test
    void withABigProgrammeBesideItIsReadAll() {
        String title = "Mostra delle mappe grandi";
        new CalendarMail(HOST, title, "REQUEST", named(title, "20261223T110000")).arrivesWith(50_000_000);
        jobs.run("mail.fetch");
        TheInvitations office = new TheInvitations(new TheOffice(port), jobs);
        Seen invitation = office.office().as(RUGGERO).open(office.triaged(title));
        assertThat(invitation.text()).contains("23 dicembre 2026", "11:00", "Al molo", "programma.bin");
    }

    private static String named(String title, String start) {
        return event(UUID.randomUUID().toString(), 0, start, "Al molo")
                .replace("SUMMARY:Apertura della Fiera del Fiume", "SUMMARY:" + title);
    }

    private String decided(TheInvitations office, String invitation) {
        Seen accepted = office.decides(RUGGERO, invitation, Map.of("answer", "ACCEPT", "reason", "Va bene"));
        assertThat(accepted.text()).contains("accettato");
        return accepted.page().select("a:contains(apri l’impegno)").attr("href");
    }

    private void comes(String from, String subject, String method, String events) {
        new CalendarMail(from, subject, method, events).arrives();
        jobs.run("mail.fetch");
    }

    private static String event(String uid, int sequence, String start, String place) {
        return """
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20261125T1000%02dZ
                SEQUENCE:%d
                ORGANIZER;CN=Fiera del Fiume:mailto:segreteria@fiera-fiume.example
                ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:sindaco@comune.example
                DTSTART;TZID=Europe/Rome:%s
                DURATION:PT1H30M
                SUMMARY:Apertura della Fiera del Fiume
                LOCATION:%s
                END:VEVENT
                """.formatted(uid, sequence, sequence, start, place);
    }

    /** What their program reads of the last letter that we sent. */
    private static String reply(String address) throws Exception {
        MimeMessage last = TheMail.inTheBoxOf(address).getLast();
        MimeMultipart parts = (MimeMultipart) last.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContentType().contains("method=REPLY")) {
                return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
            }
        }
        throw new AssertionError("no answer for a calendar program");
    }
}
