// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Occurrence;
import palazzo.kernel.Today;

/** A series cut in two takes place when it did before: no time is lost, none is there twice. */
class SeriesCutTests {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;TZID=Europe/Rome:20261005T080000|FREQ=WEEKLY;COUNT=8",
                "DTSTART;TZID=Europe/Rome:20261005T080000|FREQ=WEEKLY;UNTIL=20261201T220000Z",
                "DTSTART;TZID=Europe/Rome:20261005T080000|FREQ=WEEKLY",
                "DTSTART:20261005T080000Z|FREQ=DAILY;INTERVAL=9;COUNT=5",
                "DTSTART;VALUE=DATE:20261005|FREQ=WEEKLY;COUNT=7",
                "DTSTART:20261005T080000|FREQ=MONTHLY;BYDAY=1MO;COUNT=3",
            })
    void everyTimeIsInOneOfTheTwo(String start, String rule) {
        ICalendar whole = series(start, rule);
        List<Occurrence> all = occurrences(whole);
        for (int place = 1; place < all.size(); place++) {
            SeriesCut cut = SeriesCut.at(whole, all.get(place));
            assertThat(cut.isWhole()).isFalse();
            assertThat(starts(cut.before(NOW))).isEqualTo(starts(all.subList(0, place)));
            assertThat(starts(cut.rest("altro", NOW))).isEqualTo(starts(all.subList(place, all.size())));
        }
        assertThat(SeriesCut.at(whole, all.getFirst()).isWhole()).isTrue();
    }

    @Test
    void whatWasLeftOutOrChangedStaysWithItsHalf() {
        ICalendar whole = read("""
                BEGIN:VEVENT
                UID:punto
                DTSTART;TZID=Europe/Rome:20261005T080000
                DTEND;TZID=Europe/Rome:20261005T083000
                RRULE:FREQ=WEEKLY;COUNT=8
                EXDATE;TZID=Europe/Rome:20261012T080000,20261102T080000
                SUMMARY:Punto
                END:VEVENT
                BEGIN:VEVENT
                UID:punto
                RECURRENCE-ID;TZID=Europe/Rome:20261109T080000
                DTSTART;TZID=Europe/Rome:20261109T150000
                DTEND;TZID=Europe/Rome:20261109T153000
                SUMMARY:Punto del pomeriggio
                END:VEVENT
                """);
        Occurrence third = occurrences(whole).get(2);
        SeriesCut cut = SeriesCut.at(whole, third);
        ICalendar rest = cut.rest("altro", NOW);
        assertThat(starts(rest)).isEqualTo(starts(occurrences(whole).subList(2, 6)));
        assertThat(rest.events()).extracting(each -> each.text("UID")).containsOnly("altro");
        assertThat(rest.events().getFirst().text("EXDATE")).isEqualTo("20261102T080000");
        assertThat(rest.events().getFirst().text("RELATED-TO")).isEqualTo("punto");
        ICalendar before = cut.before(NOW);
        assertThat(before.events()).hasSize(1);
        assertThat(before.events().getFirst().text("EXDATE")).isEqualTo("20261012T080000");
        assertThat(occurrences(rest).getFirst().ends())
                .as("as long as it was")
                .isEqualTo(third.starts().plusSeconds(1800));
    }

    private static ICalendar series(String start, String rule) {
        return read("BEGIN:VEVENT\nUID:serie\n" + start + "\nRRULE:" + rule + "\nSUMMARY:Serie\nEND:VEVENT\n");
    }

    private static ICalendar read(String events) {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
        return ICalendar.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<Occurrence> occurrences(ICalendar file) {
        return file.expand(Today.ROME, FROM, TO).occurrences();
    }

    private static List<Instant> starts(ICalendar file) {
        return starts(occurrences(file));
    }

    private static List<Instant> starts(List<Occurrence> all) {
        return all.stream().map(Occurrence::starts).toList();
    }
}
