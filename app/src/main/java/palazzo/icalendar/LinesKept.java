// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Changes single lines of events in a file, and leaves every other byte as its writer had it. */
public final class LinesKept {

    private LinesKept() {}

    /** @param changed what takes the place of an attendee; the same one where nothing does */
    public static byte[] attendees(byte[] file, Function<Attendee, Attendee> changed) {
        StringBuilder out = new StringBuilder();
        List<String> open = new ArrayList<>();
        for (String line : unfolded(new String(file, StandardCharsets.UTF_8))) {
            out.append(open.equals(List.of("VCALENDAR", "VEVENT")) ? attendee(line, changed) : line);
            follow(line.strip().toUpperCase(Locale.ROOT), open);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void follow(String line, List<String> open) {
        if (line.startsWith("BEGIN:")) {
            open.add(line.substring(6).strip());
        } else if (line.startsWith("END:") && !open.isEmpty()) {
            open.removeLast();
        }
    }

    private static String attendee(String line, Function<Attendee, Attendee> changed) {
        if (!line.regionMatches(true, 0, "ATTENDEE", 0, 8)) {
            return line;
        }
        ICalendar read = Lines.read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + line + "END:VEVENT\r\nEND:VCALENDAR\r\n");
        return read.events().stream()
                .flatMap(event -> event.all("ATTENDEE").stream())
                .findFirst()
                .map(Attendee::new)
                .filter(there -> !changed.apply(there).equals(there))
                .map(there -> Lines.folded(changed.apply(there).property()))
                .orElse(line);
    }

    /** Lines with what goes on from them, ends included. */
    private static List<String> unfolded(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("(?<=\n)", -1)) {
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (goesOn && !lines.isEmpty()) {
                lines.add(lines.removeLast() + line);
            } else {
                lines.add(line);
            }
        }
        return lines;
    }
}
