// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./palazzo agenda expand} says. */
class ExpandTests {

    @TempDir
    private Path folder;

    @Test
    void theOccurrencesOfAFileAreJson() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ics"), """
                BEGIN:VCALENDAR
                BEGIN:VTODO
                UID:t
                END:VTODO
                BEGIN:VEVENT
                UID:"a"
                DTSTART;TZID=Europe/Rome:20261126T090000
                DTEND;TZID=Europe/Rome:20261126T100000
                RRULE:FREQ=DAILY;COUNT=3
                SUMMARY:Punto «di \\n mezzo»
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                DTSTART:20260231
                END:VEVENT
                END:VCALENDAR
                """);
        JsonNode json = new JsonMapper()
                .readTree(said(0, "expand", file.toString(), "--from", "2026-11-26", "--to", "2026-11-27", "--json"));
        assertThat(json.get("occurrences")).hasSize(2);
        assertThat(json.get("occurrences").get(0).get("start").asString()).isEqualTo("2026-11-26T09:00:00+01:00");
        assertThat(json.get("occurrences").get(0).get("uid").asString()).isEqualTo("\"a\"");
        assertThat(json.get("findings").get(0).get("property").asString()).isEqualTo("DTSTART");
        assertThat(json.get("ignored").get("VTODO").asInt()).isEqualTo(1);
        assertThat(said(0, "expand", file.toString(), "--from=2026-11-26", "--to=2026-11-26T09:00"))
                .doesNotContain("Punto");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() throws IOException {
        Path none = Files.writeString(folder.resolve("n.ics"), "ciao");
        assertThat(said(1, "expand", none.toString(), "--from", "2026-01-01", "--to", "2026-02-01"))
                .contains("VCALENDAR");
        assertThat(said(
                        1,
                        "expand",
                        folder.resolve("manca.ics").toString(),
                        "--from",
                        "2026-01-01",
                        "--to",
                        "2026-02-01"))
                .contains("is not there");
        assertThat(said(2, "expand", none.toString(), "--from", "2026-02-31", "--to", "2026-03-01"))
                .contains("is no day");
        assertThat(said(2, "expand", none.toString(), "--to", "2026-03-01")).contains("--from is missing");
        assertThat(said(2, "contract")).contains("expand");
    }

    private static String said(int code, String... args) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(Expand.run(List.of(args), out, out))
                .as(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(code);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
