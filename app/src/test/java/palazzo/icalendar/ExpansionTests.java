// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import palazzo.kernel.Today;

/** Changed occurrences, lengths, zones that a file describes, and what is broken. */
class ExpansionTests {

    private static final String WEEKLY = """
            BEGIN:VEVENT
            UID:w
            DTSTART;TZID=Europe/Rome:20260105T090000
            DTEND;TZID=Europe/Rome:20260105T100000
            RRULE:FREQ=WEEKLY;COUNT=4
            SUMMARY:Giunta
            END:VEVENT
            """;

    @Test
    void aChangedOccurrenceStandsInPlaceOfTheOneItChanges() {
        assertThat(starts(WEEKLY, """
                BEGIN:VEVENT
                UID:w
                RECURRENCE-ID;TZID=Europe/Rome:20260112T090000
                DTSTART;TZID=Europe/Rome:20260113T150000
                SUMMARY:Giunta spostata
                END:VEVENT
                """))
                .containsExactly(
                        "2026-01-05T08:00:00Z Giunta",
                        "2026-01-13T14:00:00Z Giunta spostata",
                        "2026-01-19T08:00:00Z Giunta",
                        "2026-01-26T08:00:00Z Giunta");
    }

    @Test
    void aChangedOccurrenceIsKnownInAnyZoneAndByItsDay() {
        for (String id : List.of(
                ":20260112T080000Z",
                ";TZID=America/New_York:20260112T030000",
                ":20260112T090000",
                ";VALUE=DATE:20260112")) {
            assertThat(starts(WEEKLY, """
                    BEGIN:VEVENT
                    UID:w
                    RECURRENCE-ID%s
                    DTSTART;TZID=Europe/Rome:20260112T110000
                    SUMMARY:Più tardi
                    END:VEVENT
                    """.formatted(id))).as(id).hasSize(4).contains("2026-01-12T10:00:00Z Più tardi");
        }
    }

    @Test
    void whatIsChangedFromOneOnIsChangedForAllThatFollow() {
        assertThat(starts(WEEKLY, """
                BEGIN:VEVENT
                UID:w
                RECURRENCE-ID;TZID=Europe/Rome;RANGE=THISANDFUTURE:20260119T090000
                DTSTART;TZID=Europe/Rome:20260120T103000
                DURATION:PT30M
                SUMMARY:Giunta breve
                END:VEVENT
                """))
                .containsExactly(
                        "2026-01-05T08:00:00Z Giunta",
                        "2026-01-12T08:00:00Z Giunta",
                        "2026-01-20T09:30:00Z Giunta breve",
                        "2026-01-27T09:30:00Z Giunta breve");
    }

    @Test
    void aSingleChangeIsStrongerThanOneOfAllThatFollow() {
        assertThat(starts(WEEKLY, """
                BEGIN:VEVENT
                UID:w
                RECURRENCE-ID;TZID=Europe/Rome;RANGE=THISANDFUTURE:20260112T090000
                DTSTART;TZID=Europe/Rome:20260112T100000
                SUMMARY:Un’ora dopo
                END:VEVENT
                BEGIN:VEVENT
                UID:w
                RECURRENCE-ID;TZID=Europe/Rome:20260119T090000
                DTSTART;TZID=Europe/Rome:20260119T170000
                SUMMARY:Al pomeriggio
                END:VEVENT
                """))
                .containsExactly(
                        "2026-01-05T08:00:00Z Giunta",
                        "2026-01-12T09:00:00Z Un’ora dopo",
                        "2026-01-19T16:00:00Z Al pomeriggio",
                        "2026-01-26T09:00:00Z Un’ora dopo");
    }

    @Test
    void allThatFollowKeepTheirHourAcrossTheChangeOfTheClocks() {
        assertThat(starts("""
                BEGIN:VEVENT
                UID:d
                DTSTART;TZID=Europe/Rome:20260320T090000
                RRULE:FREQ=WEEKLY;COUNT=3
                SUMMARY:Punto
                END:VEVENT
                BEGIN:VEVENT
                UID:d
                RECURRENCE-ID;TZID=Europe/Rome;RANGE=THISANDFUTURE:20260327T090000
                DTSTART;TZID=Europe/Rome:20260327T100000
                SUMMARY:Punto
                END:VEVENT
                """))
                .containsExactly(
                        "2026-03-20T08:00:00Z Punto", "2026-03-27T09:00:00Z Punto", "2026-04-03T08:00:00Z Punto");
    }

    @Test
    void theNewestOfTwoChangesCountsAndAChangeWithoutItsSeriesIsShown() {
        assertThat(starts("""
                BEGIN:VEVENT
                UID:o
                SEQUENCE:2
                RECURRENCE-ID:20260112T090000Z
                DTSTART:20260112T110000Z
                SUMMARY:Seconda
                END:VEVENT
                BEGIN:VEVENT
                UID:o
                SEQUENCE:1
                RECURRENCE-ID:20260112T090000Z
                DTSTART:20260112T100000Z
                SUMMARY:Prima
                END:VEVENT
                """)).containsExactly("2026-01-12T11:00:00Z Seconda");
    }

    @Test
    void anOccurrenceThatWasMovedIntoTheStretchIsSeenThough() {
        Expansion found = expand(WEEKLY + """
                BEGIN:VEVENT
                UID:w
                RECURRENCE-ID;TZID=Europe/Rome:20260126T090000
                DTSTART;TZID=Europe/Rome:20260701T090000
                SUMMARY:Molto dopo
                END:VEVENT
                """, "2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z");
        assertThat(found.occurrences()).hasSize(1);
        assertThat(found.occurrences().getFirst().key()).isEqualTo("2026-01-26T08:00:00Z");
    }

    @Test
    void anEndIsExactAndADurationOfDaysFollowsTheCalendar() {
        assertThat(
                        ends(
                                "DTSTART;TZID=Europe/Rome:20260328T120000\nDTEND;TZID=Europe/Rome:20260329T120000\nRRULE:FREQ=WEEKLY;COUNT=2"))
                .containsExactly("2026-03-29T10:00:00Z", "2026-04-05T09:00:00Z");
        assertThat(ends("DTSTART;TZID=Europe/Rome:20260321T120000\nDURATION:P1D\nRRULE:FREQ=WEEKLY;COUNT=2"))
                .containsExactly("2026-03-22T11:00:00Z", "2026-03-29T10:00:00Z");
        assertThat(ends("DTSTART:20260105T090000Z\nDURATION:P1DT2H30M")).containsExactly("2026-01-06T11:30:00Z");
        assertThat(ends("DTSTART:20260105T090000Z\nDURATION:P1W")).containsExactly("2026-01-12T09:00:00Z");
        assertThat(ends("DTSTART:20260105T090000Z")).containsExactly("2026-01-05T09:00:00Z");
        assertThat(ends("DTSTART;VALUE=DATE:20260105")).containsExactly("2026-01-05T23:00:00Z");
        assertThat(ends("DTSTART;VALUE=DATE:20260105\nDTEND;VALUE=DATE:20260108"))
                .containsExactly("2026-01-07T23:00:00Z");
        assertThat(ends("DTSTART:20260105T090000Z\nDTEND;TZID=America/New_York:20260105T050000"))
                .containsExactly("2026-01-05T10:00:00Z");
        assertThat(ends("DTSTART:20260105T090000Z\nDTEND:20260104T090000Z")).containsExactly("2026-01-05T09:00:00Z");
    }

    @Test
    void aPeriodHasALengthOfItsOwn() {
        assertThat(
                        ends(
                                "DTSTART:20260105T090000Z\nDTEND:20260105T093000Z\nRDATE;VALUE=PERIOD:20260107T100000Z/PT3H,20260108T100000Z/20260108T101500Z"))
                .containsExactly("2026-01-05T09:30:00Z", "2026-01-07T13:00:00Z", "2026-01-08T10:15:00Z");
    }

    @Test
    void aZoneThatOnlyTheFileKnowsIsReadFromTheFile() {
        String file = """
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                TZID:Casa
                BEGIN:STANDARD
                DTSTART:16011028T030000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010325T020000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:z
                DTSTART;TZID=Casa:20260327T090000
                RRULE:FREQ=DAILY;COUNT=4
                END:VEVENT
                END:VCALENDAR
                """;
        assertThat(ICalendar.read(file.getBytes(StandardCharsets.UTF_8))
                        .expand(
                                Today.ROME,
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2027-01-01T00:00:00Z"))
                        .occurrences()
                        .stream()
                        .map(each -> each.starts().toString()))
                .containsExactly(
                        "2026-03-27T08:00:00Z", "2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z");
    }

    @Test
    void aZoneByListsOfDatesAndOneThatNeverChanges() {
        String zones = """
                BEGIN:VTIMEZONE
                TZID:Elenco
                BEGIN:STANDARD
                DTSTART:20251026T030000
                RDATE:20261025T030000
                TZOFFSETFROM:+0500
                TZOFFSETTO:+0400
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20260329T020000
                TZOFFSETFROM:+0400
                TZOFFSETTO:+0500
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VTIMEZONE
                TZID:Ferma
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0545
                TZOFFSETTO:+0545
                END:STANDARD
                END:VTIMEZONE
                """;
        assertThat(starts(
                        zones,
                        event("DTSTART;TZID=Elenco:20260701T090000"),
                        event("DTSTART;TZID=Elenco:20261201T090000").replace("UID:e", "UID:f"),
                        event("DTSTART;TZID=Ferma:20260701T090000").replace("UID:e", "UID:g")))
                .containsExactly("2026-07-01T03:15:00Z ", "2026-07-01T04:00:00Z ", "2026-12-01T05:00:00Z ");
    }

    @Test
    void oneBrokenEventIsNamedAndTheOthersStand() {
        Expansion found = expand(
                event("DTSTART:20260231T090000")
                        + event("DTSTART:20260301T090000Z").replace("UID:e", "UID:f"),
                "2026-01-01T00:00:00Z",
                "2027-01-01T00:00:00Z");
        assertThat(found.occurrences()).hasSize(1);
        assertThat(found.findings().getFirst().property()).isEqualTo("DTSTART");
        assertThat(found.findings().getFirst().line()).isEqualTo(4);
        assertThat(found.findings().getFirst().value()).isEqualTo("20260231T090000");
    }

    @Test
    void everyBrokenPropertyIsNamed() {
        assertThat(faults("DTSTART:20260105T090000Z\nRRULE:FREQ=DAYLY")).containsExactly("RRULE");
        assertThat(faults("DTSTART:20260105T090000Z\nDURATION:un’ora")).containsExactly("DURATION");
        assertThat(faults("DTSTART:20260105T090000Z\nDTEND:20260104T090000Z")).containsExactly("DTEND");
        assertThat(faults("DTSTART:20260105T090000Z\nEXDATE:domani")).containsExactly("EXDATE");
        assertThat(faults("DTSTART:20260105T090000Z\nRDATE:20260230T090000Z")).containsExactly("RDATE");
        assertThat(faults("DTSTART;TZID=Nessuna:20260105T090000")).containsExactly("DTSTART");
        assertThat(faults("DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY;UNTIL=20260231;COUNT=2"))
                .containsExactly("RRULE");
        assertThat(faults("SUMMARY:Senza data")).containsExactly("DTSTART");
        assertThat(faults("DTSTART:20260105T090000Z\nquesta non è una riga")).isNotEmpty();
    }

    @Test
    void anEndlessSeriesIsDrawnUpToTheEndOfTheStretchAndNoFurther() {
        assertThat(expand(
                                event("DTSTART:20000101T090000Z\nRRULE:FREQ=DAILY"),
                                "2026-01-01T00:00:00Z",
                                "2026-02-01T00:00:00Z")
                        .occurrences())
                .hasSize(31);
        Expansion many = expand(
                event("DTSTART:20260101T000000Z\nRRULE:FREQ=SECONDLY"), "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z");
        assertThat(many.whole()).isFalse();
        assertThat(many.findings()).extracting(Finding::property).contains("RRULE");
        String dates = java.util.stream.IntStream.range(0, 9_000)
                .mapToObj(i -> "RDATE:2026%02d%02dT%02d%02d00Z"
                        .formatted(1 + i / 1_440 % 12, 1 + i / 96 % 15, i / 4 % 24, i % 4 * 15))
                .collect(java.util.stream.Collectors.joining("\n"));
        Expansion dated =
                expand(event("DTSTART:20260101T000000Z\n" + dates), "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
        assertThat(dated.whole()).isFalse();
        assertThat(dated.occurrences()).hasSize(5_000);
        assertThat(dated.findings()).extracting(Finding::property).containsExactly("RDATE");
    }

    @Test
    void tasksAndJournalsTakeNoTime() {
        assertThat(starts(
                        "BEGIN:VTODO\nUID:t\nDTSTART:20260105T090000Z\nEND:VTODO\n",
                        "BEGIN:VJOURNAL\nUID:j\nDTSTART:20260105T090000Z\nEND:VJOURNAL\n"))
                .isEmpty();
    }

    @Test
    void foldedLinesEscapesAndCapitalsAreRead() {
        assertThat(
                        starts(
                                "begin:vevent\nuid:k\ndtstart:20260105T090000Z\nsummary;language=it:Incontro\\, il\n  secondo\nend:vevent\n"))
                .containsExactly("2026-01-05T09:00:00Z Incontro, il secondo");
    }

    @Test
    void whatIsWrittenIsReadAgainAndNoLineIsLongerThanItMay() {
        Component event = Component.of(
                "VEVENT",
                Property.of("UID", "à".repeat(90)),
                Property.of("DTSTART", "20260704T090000").with("TZID", "Europe/Rome"),
                Property.text("SUMMARY", "Una riga; un’altra, e \\ poi\nla seconda € “con virgolette”"),
                Property.of("ATTENDEE", "mailto:a@example.org").with("CN", "Rossi, \"Mario\""));
        byte[] bytes = ICalendar.of(List.of(event)).bytes();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        ICalendar read = ICalendar.read(bytes);
        assertThat(read.findings()).isEmpty();
        assertThat(read.events().getFirst().text("SUMMARY")).isEqualTo(event.text("SUMMARY"));
        assertThat(read.events().getFirst().first("ATTENDEE").orElseThrow().parameter("CN"))
                .contains("Rossi, \"Mario\"");
        assertThat(read.parts("VTIMEZONE")).hasSize(1);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains(
                        "DTSTART:19700329T020000",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\nUID:e\n" + lines + "\nEND:VEVENT\n";
    }

    private static Expansion expand(String parts, String from, String to) {
        return ICalendar.read(("BEGIN:VCALENDAR\n" + parts + "END:VCALENDAR\n").getBytes(StandardCharsets.UTF_8))
                .expand(Today.ROME, Instant.parse(from), Instant.parse(to));
    }

    private static List<String> starts(String... parts) {
        return expand(String.join("", parts), "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z").occurrences().stream()
                .map(each -> each.starts() + " " + each.component().text("SUMMARY"))
                .toList();
    }

    private static List<String> ends(String lines) {
        return expand(event(lines), "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z").occurrences().stream()
                .map(each -> each.ends().toString())
                .toList();
    }

    private static List<String> faults(String lines) {
        return expand(event(lines), "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z").findings().stream()
                .map(Finding::property)
                .distinct()
                .toList();
    }
}
