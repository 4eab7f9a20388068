// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.Secrecy;
import palazzo.icalendar.Component;
import palazzo.icalendar.ICalendar;
import palazzo.kernel.Line;
import palazzo.kernel.Refusal;

/**
 * What the bytes of an event tell of it as a whole.
 *
 * @param file all of it
 * @param main the event or, where only changed occurrences are there, the first of them
 */
record EventFacts(ICalendar file, Component main) {

    private static final int LONGEST = 500;

    /** @throws Refusal where there is no event in it, or more than one */
    static EventFacts of(ICalendar file) {
        List<Component> events = file.events();
        if (events.isEmpty()) {
            String why = file.findings().isEmpty()
                    ? "VEVENT: is not there"
                    : file.findings().getFirst().toString();
            throw new Refusal("agenda.unreadable", why);
        }
        if (events.stream().map(event -> event.text("UID")).distinct().count() > 1) {
            throw new Refusal("agenda.several_events");
        }
        Component main = events.stream()
                .filter(event -> event.first("RECURRENCE-ID").isEmpty())
                .findFirst()
                .orElse(events.getFirst());
        return new EventFacts(file, main);
    }

    String uid() {
        return Line.of(main.text("UID"));
    }

    /** The most reserved that any part of it asks for: one occurrence that is confidential keeps its bytes from others. */
    Secrecy secrecy() {
        return file.events().stream()
                .map(EventFacts::secrecy)
                .reduce(Secrecy.PUBLIC, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    Status status() {
        return status(main);
    }

    String summary() {
        return cut(main.text("SUMMARY"));
    }

    String location() {
        return cut(main.text("LOCATION"));
    }

    boolean isSeries() {
        return file.events().size() > 1
                || main.first("RRULE").isPresent()
                || main.first("RDATE").isPresent();
    }

    /** What is not known counts as confidential (RFC 5545: as PRIVATE; we err on the other side). */
    static Secrecy secrecy(Component event) {
        return switch (event.text("CLASS").strip().toUpperCase(java.util.Locale.ROOT)) {
            case "", "PUBLIC" -> Secrecy.PUBLIC;
            case "PRIVATE" -> Secrecy.PRIVATE;
            default -> Secrecy.CONFIDENTIAL;
        };
    }

    static Status status(Component event) {
        return switch (event.text("STATUS").strip().toUpperCase(java.util.Locale.ROOT)) {
            case "TENTATIVE" -> Status.TENTATIVE;
            case "CANCELLED" -> Status.CANCELLED;
            default -> Status.CONFIRMED;
        };
    }

    static boolean takesTime(Component event) {
        return !event.text("TRANSP").strip().equalsIgnoreCase("TRANSPARENT");
    }

    static String cut(String text) {
        String line = Line.of(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
