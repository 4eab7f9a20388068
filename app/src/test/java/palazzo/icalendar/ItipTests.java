// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What calendar programs say to each other, read and answered. */
class ItipTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void aLaterSequenceIsNewerAndThenALaterStamp() {
        Itip said = read("SEQUENCE:2", "DTSTAMP:20261126T100000Z");
        Instant stamp = Instant.parse("2026-11-26T10:00:00Z");
        assertThat(said.isNewerThan(1, stamp.plusSeconds(60))).isTrue();
        assertThat(said.isNewerThan(2, stamp)).as("the same once more").isFalse();
        assertThat(said.isNewerThan(2, stamp.minusSeconds(1))).isTrue();
        assertThat(said.isNewerThan(3, stamp.minusSeconds(60))).isFalse();
    }

    @Test
    void anEndlessSeriesTakesPlaceFirstOnce() {
        Itip.When when = read("DTSTART;TZID=Europe/Rome:20261126T100000", "DURATION:PT30M", "RRULE:FREQ=SECONDLY")
                .when(ROME)
                .orElseThrow();
        assertThat(when.starts()).isEqualTo("2026-11-26T09:00:00Z");
        assertThat(when.ends()).isEqualTo("2026-11-26T09:30:00Z");
    }

    @Test
    void aZoneNobodyKnowsIsReadAsOursAndNamed() {
        Itip.When when =
                read("DTSTART;TZID=Marte/Olympus:20261126T100000").when(ROME).orElseThrow();
        assertThat(when.starts()).isEqualTo("2026-11-26T09:00:00Z");
        assertThat(when.findings()).extracting(Finding::value).contains("Marte/Olympus");
    }

    @Test
    void whatIsNoMessageIsNone() {
        assertThat(Itip.read("niente".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Itip.read(file("PUBLISH", "UID:1"))).isEmpty();
        assertThat(Itip.read("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Itip.read(file("REQUEST", "SUMMARY:senza UID"))).isEmpty();
    }

    @Test
    void anAnswerSaysWhichEventAndWhoAndNothingElse() {
        Itip asked = read(
                "SEQUENCE:4",
                "DTSTART;TZID=Europe/Rome:20261126T100000",
                "ORGANIZER:mailto:chi@organizza.example",
                "ATTENDEE;RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:Noi@Citta.example",
                "ATTENDEE:mailto:altri@citta.example",
                "DESCRIPTION:molto");
        Attendee us = Itip.attendee(asked.event(), "noi@citta.example").orElseThrow();
        String answer = new String(
                asked.reply(us.answering(Attendee.Answer.ACCEPTED).property(), "20261127T080000Z", "Bene", List.of()),
                StandardCharsets.UTF_8);
        assertThat(answer)
                .contains("METHOD:REPLY", "SEQUENCE:4", "PARTSTAT=ACCEPTED:mailto:Noi@Citta.example", "COMMENT:Bene")
                .doesNotContain("altri@", "molto", "RSVP");
    }

    @Test
    void oneLineChangesAndEveryOtherByteStays() {
        String before = "BEGIN:VCALENDAR\nX-Mio;a=b: due  spazi \r\nBEGIN:VEVENT\r\nUID:1\r\n"
                + "ATTENDEE;CN=\"Rossi; Ugo\";PARTSTAT=NEEDS-ACTION:mailto:ugo@lungo\r\n .example\r\n"
                + "attendee:mailto:ada@x.example\r\nBEGIN:VALARM\r\nATTENDEE:mailto:ugo@lungo.example\r\nEND:VALARM\r\n"
                + "END:VEVENT\r\nEND:VCALENDAR";
        String after = new String(
                LinesKept.attendees(
                        before.getBytes(StandardCharsets.UTF_8),
                        each -> each.address().equals("ugo@lungo.example")
                                ? each.answering(Attendee.Answer.DECLINED)
                                : each),
                StandardCharsets.UTF_8);
        assertThat(after.replace("\r\n ", "").replace("PARTSTAT=DECLINED", "PARTSTAT=NEEDS-ACTION"))
                .isEqualTo(before.replace("\r\n ", ""));
        assertThat(after).contains("PARTSTAT=DECLINED", "\r\nattendee:mailto:ada@x.example\r\n");
    }

    private static Itip read(String... lines) {
        String all = "UID:uno\r\n" + String.join("\r\n", lines);
        return Itip.read(file("REQUEST", all)).orElseThrow();
    }

    private static byte[] file(String method, String lines) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:" + method + "\r\nBEGIN:VEVENT\r\n" + lines
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
