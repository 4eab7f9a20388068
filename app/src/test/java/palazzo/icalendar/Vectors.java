// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import palazzo.kernel.Today;

/** The cases of {@code vectors.txt}. */
final class Vectors {

    private Vectors() {}

    /**
     * One case.
     *
     * @param expected the starts as they are written there; of those that are counted only the last
     * @param count how many there are
     * @param goesOn whether the series has more
     * @param utc whether the starts are told in Greenwich although the event has a zone
     */
    record Vector(String name, List<String> lines, List<String> expected, int count, boolean goesOn, boolean utc) {

        String file() {
            return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:"
                    + Math.abs(name.hashCode())
                    + "\r\nDTSTAMP:20260101T000000Z\r\n" + String.join("\r\n", lines)
                    + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        }

        String line(String property) {
            return lines.stream()
                    .filter(line -> line.startsWith(property))
                    .findFirst()
                    .orElse("");
        }

        /** Far enough for what is expected, and no further where the series goes on. */
        Instant end() {
            LocalDateTime last = Moment.read(expected.getLast(), Zone.UTC, false)
                    .orElseThrow()
                    .local();
            return last.toInstant(java.time.ZoneOffset.UTC)
                    .plus(goesOn ? Duration.ofHours(15) : Duration.ofDays(9 * 365));
        }

        /** What our engine makes of it, told as the case tells it. */
        List<String> found() {
            List<String> found = new ArrayList<>(ICalendar.read(file().getBytes(StandardCharsets.UTF_8))
                    .expand(Today.ROME, Instant.parse("1990-01-01T00:00:00Z"), end())
                    .occurrences()
                    .stream()
                    .map(this::told)
                    .toList());
            return told(found);
        }

        String told(Occurrence occurrence) {
            return utc
                    ? new Moment(Zone.UTC.local(occurrence.starts()), Moment.Form.UTC, Zone.UTC).written()
                    : actual(occurrence.start()).written();
        }

        /** What clocks show indeed: of an hour that is skipped the one after. */
        private static Moment actual(Moment start) {
            return start.isDay() ? start : start.at(start.zone().local(start.instant()));
        }

        List<String> told(List<String> all) {
            List<String> found = goesOn ? all.stream().limit(expected.size()).toList() : all;
            return count == expected.size() || found.isEmpty() ? found : List.of(found.size() + " " + found.getLast());
        }

        List<String> wanted() {
            return count == expected.size() ? expected : List.of(count + " " + expected.getLast());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> all() {
        return Arrays.stream(text().split("\n\n"))
                .map(String::strip)
                .filter(block -> !block.startsWith("#"))
                .map(Vectors::read);
    }

    private static Vector read(String block) {
        List<String> lines = block.lines().toList();
        String last = lines.getLast();
        List<String> words = new ArrayList<>(List.of(last.substring(1).strip().split(" ")));
        List<String> properties = lines.subList(1, lines.size() - 1);
        if (last.startsWith("=n")) {
            return new Vector(
                    lines.getFirst(), properties, List.of(words.get(2)), Integer.parseInt(words.get(1)), false, false);
        }
        boolean utc = last.startsWith("=utc");
        if (utc) {
            words.removeFirst();
        }
        boolean goesOn = words.removeIf("..."::equals);
        return new Vector(lines.getFirst(), properties, List.copyOf(words), words.size(), goesOn, utc);
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(Vectors.class.getResourceAsStream("/palazzo/icalendar/vectors.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
