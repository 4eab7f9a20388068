// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.util.Arrays;
import java.util.Locale;

/**
 * Somebody who is called to an event, or who calls: an ATTENDEE or ORGANIZER as a file has it (RFC 5545, 3.8.4.1 and 3.8.4.3).
 *
 * @param property the line it was read from
 */
public record Attendee(Property property) {

    /** What somebody answers. */
    public enum Answer {
        NEEDS_ACTION,
        ACCEPTED,
        TENTATIVE,
        DECLINED,
        DELEGATED;

        /** As it stands in a file. */
        public String written() {
            return name().replace('_', '-');
        }

        /** What is not known is no answer (RFC 5545, 3.2.12). */
        static Answer read(String text) {
            String word = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(word))
                    .findFirst()
                    .orElse(NEEDS_ACTION);
        }
    }

    /** The mail address in small letters; empty where it is none. */
    public String address() {
        return address(property.value());
    }

    /** The mail address of a calendar user address, in small letters; empty where it is none. */
    public static String address(String value) {
        String text = value.strip();
        return text.regionMatches(true, 0, "mailto:", 0, 7)
                ? text.substring(7).strip().toLowerCase(Locale.ROOT)
                : "";
    }

    /** What they are called; empty where it is not said. */
    public String name() {
        return property.parameter("CN").orElse("").strip();
    }

    /** What they answered. */
    public Answer answer() {
        return Answer.read(property.parameter("PARTSTAT").orElse(""));
    }

    /** To whom they gave it; empty for nobody. */
    public String delegatedTo() {
        return property.parameter("DELEGATED-TO").map(Attendee::address).orElse("");
    }

    /** Whether the server tells them; else their program does, or nobody (RFC 6638, 7.1). */
    public boolean isToldByTheServer() {
        return property.parameter("SCHEDULE-AGENT")
                .map(agent -> agent.equalsIgnoreCase("SERVER"))
                .orElse(true);
    }

    /** The same with another answer; whom one waits for no more is not asked to answer. */
    public Attendee answering(Answer other) {
        Property said = property.with("PARTSTAT", other.written());
        return new Attendee(other == Answer.NEEDS_ACTION ? said : said.without("RSVP"));
    }
}
