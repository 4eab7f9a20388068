// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.domain.Holders;
import palazzo.correspondence.TheOffice;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** Whoever keeps the Mayor's agenda invites somebody from outside by calendar; they answer from theirs, and propose another time. */
@HouseTest
class WeInviteByCalendarStory {

    private static final String RUGGERO = "ruggero.cantalupi";
    private static final String GUEST = "rettrice@ateneo.example";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Accounts accounts;
    private final Holders holders;
    private final Agenda agenda;
    private final TransactionTemplate transaction;
    private final String uid = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    WeInviteByCalendarStory(
            Cities cities,
            Mailboxes mailboxes,
            Jobs jobs,
            Accounts accounts,
            Holders holders,
            Agenda agenda,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.accounts = accounts;
        this.holders = holders;
        this.agenda = agenda;
        this.transaction = transaction;
    }

    @BeforeEach
    void theBoxIsOpenAndTheMayorHasAnAgenda() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        UUID mayor = person("ottavia.serravalle");
        ruggero().as(RUGGERO, () -> holders.open(mayor));
    }

    @Test
    @ProvesPart(value = "CFS-02", what = "guests from outside, by their calendar programs")
    void aGuestIsCalledAnswersAndIsToldOfEachChange() throws Exception {
        UUID event = ruggero()
                .as(
                        RUGGERO,
                        () -> agenda.put(agenda.mayors().orElseThrow().id(), uid + ".ics", event(0, "PUBLIC"), null)
                                .object());
        Visit ruggero = Visit.as(port, "milano.localhost", RUGGERO);
        String page = ruggero.open(Engagement.path(event))
                .page()
                .select("a:contains(Invita, avvisa)")
                .attr("href");
        Seen called = ruggero.submit(
                ruggero.open(page), "form[action$=/called]", Map.of("name", "Rettrice Ada Lumi", "address", GUEST));
        assertThat(called.text()).contains("Rettrice Ada Lumi", "non ancora avvisato");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(GUEST)).as("nothing leaves by itself").isEmpty();

        ruggero.submit(ruggero.open(page), "form[action$=/sending]", Map.of("words", "L’aspettiamo all’ingresso."));
        jobs.run("mail.send");
        String file = file(GUEST);
        assertThat(file)
                .contains("METHOD:REQUEST", "UID:" + uid, "mailto:sindaco@comune.example", "mailto:" + GUEST)
                .contains("all’ingresso")
                .doesNotContain("Note interne");
        assertThat(ruggero.submit(ruggero.open(Engagement.path(event)), "form[action$=/cancellation]", Map.of())
                        .status())
                .isEqualTo(422);

        comes("altri@ignoti.example", "REPLY", answer(GUEST, "DECLINED", 1, 0));
        assertThat(ruggero.open(page).text()).as("not from who was called").contains("non ha risposto");
        assertThat(Visit.as(port, "milano.localhost", "ines.tortorelli")
                        .open("/triage")
                        .text())
                .contains("Risposta " + uid);
        comes(GUEST, "REPLY", answer(GUEST, "ACCEPTED", 5, 0));
        assertThat(ruggero.open(page).text()).contains("viene", "Con piacere");
        comes(GUEST, "REPLY", answer(GUEST, "DECLINED", 2, 0));
        assertThat(ruggero.open(page).text()).as("written before what is known").doesNotContain("non viene");

        comes(GUEST, "COUNTER", answer(GUEST, "TENTATIVE", 7, 0).replace("20261221T100000", "20261222T150000"));
        assertThat(ruggero.open(page).text()).contains("propone mar 22 dic, 15:00");
        assertThat(new TheOffice(port).toDo(RUGGERO)).contains("Propone un altro orario");

        Seen own = ruggero.open(Engagement.path(event));
        ruggero.submit(own, "form[action$=/cancellation]", Map.of("reason", "Rinviato"));
        Seen off = ruggero.open(page);
        assertThat(off.text()).contains("avvisato di com’era prima");
        ruggero.submit(off, "form[action$=/sending]", Map.of());
        jobs.run("mail.send");
        assertThat(file(GUEST)).contains("METHOD:CANCEL", "STATUS:CANCELLED");

        assertThat(Visit.as(port, "milano.localhost", "norina.quaglia")
                        .open(page)
                        .status())
                .isEqualTo(404);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(page)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotTheOfficesIsAskedFor() {
        UUID event = ruggero()
                .as(
                        RUGGERO,
                        () -> agenda.put(agenda.mayors().orElseThrow().id(), uid + ".ics", event(0, "PRIVATE"), null)
                                .object());
        Visit ruggero = Visit.as(port, "milano.localhost", RUGGERO);
        String page = "/invitations/out/" + event;
        assertThat(ruggero.submit(ruggero.open(page), "form[action$=/called]", Map.of("address", "nessuno"))
                        .status())
                .isEqualTo(422);
        ruggero.submit(ruggero.open(page), "form[action$=/called]", Map.of("address", "uno@fuori.example"));
        Seen refused = ruggero.submit(ruggero.open(page), "form[action$=/sending]", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("conferma che può uscire");
        assertThat(ruggero.submit(refused, "form[action$=/sending]", Map.of("aware", "true"))
                        .text())
                .contains("avvisato");
    }

    @Test
    void anAnswerToOneTimeIsOfThatOneAndWhoGivesItOnBringsAnother() throws Exception {
        String series = new String(event(0, "PUBLIC"), StandardCharsets.UTF_8)
                .replace(
                        "SUMMARY:",
                        "RRULE:FREQ=WEEKLY;COUNT=3\r\n"
                                + "ATTENDEE;SCHEDULE-AGENT=NONE;PARTSTAT=NEEDS-ACTION:mailto:muto@fuori.example\r\n"
                                + "SUMMARY:");
        UUID event = ruggero()
                .as(
                        RUGGERO,
                        () -> agenda.put(
                                        agenda.mayors().orElseThrow().id(),
                                        uid + ".ics",
                                        series.getBytes(StandardCharsets.UTF_8),
                                        null)
                                .object());
        String page = "/invitations/out/" + event;
        Visit ruggero = Visit.as(port, "milano.localhost", RUGGERO);
        assertThat(ruggero.open(page).text())
                .as("whom their own program does not want told, nobody tells")
                .doesNotContain("muto@fuori.example");
        ruggero.submit(ruggero.open(page), "form[action$=/called]", Map.of("address", GUEST));
        ruggero.submit(ruggero.open(page), "form[action$=/sending]", Map.of());
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf("muto@fuori.example")).isEmpty();

        comes(GUEST, "REPLY", answer(GUEST, "ACCEPTED", 1, 0));
        String no = answer(GUEST, "DECLINED", 2, 0)
                .replace("DTSTART;TZID=Europe/Rome:20261221T100000", "DTSTART;TZID=Europe/Rome:20261229T170000");
        comes(GUEST, "REPLY", no.replace("COMMENT", "RECURRENCE-ID:20261228T090000Z\nCOMMENT"));
        assertThat(ruggero.open(page).text()).contains("viene; lun 28 dic, 10:00: non viene");
        comes(
                GUEST,
                "REPLY",
                no.replace("11022", "11032").replace("COMMENT", "RECURRENCE-ID:20261225T090000Z\nCOMMENT"));
        assertThat(times(event))
                .as("who is called moves no time and makes none")
                .containsExactly("2026-12-21T09:00:00Z", "2026-12-28T09:00:00Z", "2027-01-04T09:00:00Z");

        comes(GUEST, "REPLY", answer(GUEST, "TENTATIVE", 1, 0).replace("110100Z", "110130Z"));
        assertThat(ruggero.open(page).text())
                .as("what was said of all of it, though a later word of one time came first")
                .contains("forse; lun 28 dic, 10:00: non viene");

        comes(
                GUEST,
                "REPLY",
                answer(GUEST, "DELEGATED;DELEGATED-TO=\"mailto:vice@ateneo.example\"", 9, 0)
                        .replace(
                                "COMMENT",
                                "ATTENDEE;CN=Ugo Vice;DELEGATED-FROM=\"mailto:%s\":mailto:vice@ateneo.example\nCOMMENT"
                                        .formatted(GUEST)));
        assertThat(ruggero.open(page).text()).contains("manda vice@ateneo.example", "Ugo Vice", "non ancora avvisato");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf("vice@ateneo.example"))
                .as("nothing leaves by itself")
                .isEmpty();
        ruggero.submit(ruggero.open(page), "form[action$=/sending]", Map.of());
        jobs.run("mail.send");
        assertThat(file("vice@ateneo.example")).contains("METHOD:REQUEST", "Ugo Vice");
        comes("vice@ateneo.example", "REPLY", answer("vice@ateneo.example", "TENTATIVE", 10, 0));
        assertThat(ruggero.open(page).text()).contains("vice@ateneo.example · forse");
    }

    @Test
    void whomOfTheHouseAGuestSendsInTheirPlaceHasItInTheirAgenda() {
        UUID corrado = person("corrado.menabrea");
        ruggero().as(RUGGERO, () -> holders.open(corrado));
        for (String secrecy : List.of("PRIVATE", "PUBLIC")) {
            givesItOn(secrecy);
            assertThat(waitingFor(corrado))
                    .as("what is not the office's alone is told by a person of the house: %s", secrecy)
                    .isEqualTo(secrecy.equals("PUBLIC"));
        }
    }

    /** The guest is called to an event, and sends the head of citizen relations. */
    private void givesItOn(String secrecy) {
        String own = uid + secrecy;
        String file = new String(event(0, secrecy), StandardCharsets.UTF_8).replace(uid, own);
        UUID event = ruggero()
                .as(
                        RUGGERO,
                        () -> agenda.put(
                                        agenda.mayors().orElseThrow().id(),
                                        own + ".ics",
                                        file.getBytes(StandardCharsets.UTF_8),
                                        null)
                                .object());
        Visit ruggero = Visit.as(port, "milano.localhost", RUGGERO);
        String page = "/invitations/out/" + event;
        ruggero.submit(ruggero.open(page), "form[action$=/called]", Map.of("address", GUEST));
        ruggero.submit(ruggero.open(page), "form[action$=/sending]", Map.of("aware", "true"));
        jobs.run("mail.send");
        comes(
                GUEST,
                "REPLY",
                answer(GUEST, "DELEGATED;DELEGATED-TO=\"mailto:corrado.menabrea@comune.example\"", 9, 0)
                        .replace(uid, own));
        assertThat(ruggero.open(page).text()).contains("manda corrado.menabrea@comune.example");
    }

    /** Whether the visit stands in the agenda of somebody who has not answered yet. */
    private boolean waitingFor(UUID holder) {
        return ruggero()
                .as(
                        "corrado.menabrea",
                        () -> agenda
                                .between(
                                        List.of(agenda.of(holder).orElseThrow().id()),
                                        Instant.parse("2026-12-21T00:00:00Z"),
                                        Instant.parse("2026-12-22T00:00:00Z"))
                                .stream()
                                .anyMatch(each -> each.summary().startsWith("Visita")
                                        && each.status() == Engagement.Status.TENTATIVE));
    }

    private UUID person(String username) {
        return CityScope.call(
                cities.named("milano").orElseThrow(),
                () -> accounts.loadUserByUsername(username).person());
    }

    private List<String> times(UUID event) {
        return ruggero().as(RUGGERO, () -> agenda.occurrences(event)).stream()
                .map(each -> each.starts().toString())
                .toList();
    }

    private Acting ruggero() {
        return new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
    }

    private void comes(String from, String method, String events) {
        new CalendarMail(from, "Risposta " + uid, method, events).arrives();
        jobs.run("mail.fetch");
    }

    private String answer(String address, String answer, int minute, int sequence) {
        return """
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20261126T11%02d00Z
                SEQUENCE:%d
                ORGANIZER:mailto:sindaco@comune.example
                ATTENDEE;PARTSTAT=%s:mailto:%s
                DTSTART;TZID=Europe/Rome:20261221T100000
                COMMENT:Con piacere
                SUMMARY:Visita all'ateneo
                END:VEVENT
                """.formatted(uid, minute, sequence, answer, address);
    }

    private byte[] event(int sequence, String secrecy) {
        return """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//telefono//IT\r
                BEGIN:VEVENT\r
                UID:%s\r
                DTSTAMP:20261126T080000Z\r
                SEQUENCE:%d\r
                DTSTART;TZID=Europe/Rome:20261221T100000\r
                DTEND;TZID=Europe/Rome:20261221T110000\r
                SUMMARY:Visita all'ateneo\r
                DESCRIPTION:Note interne\r
                CLASS:%s\r
                END:VEVENT\r
                END:VCALENDAR\r
                """.formatted(uid, sequence, secrecy).getBytes(StandardCharsets.UTF_8);
    }

    private static String file(String address) throws Exception {
        MimeMultipart parts =
                (MimeMultipart) TheMail.inTheBoxOf(address).getLast().getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContentType().contains("text/calendar")) {
                return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
            }
        }
        throw new AssertionError("no file for a calendar program");
    }
}
