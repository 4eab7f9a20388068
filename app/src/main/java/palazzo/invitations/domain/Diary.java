// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Property;
import palazzo.kernel.Today;

/** The agendas, as invitations need them: what else is on that day, and the event that an invitation becomes. */
@org.springframework.stereotype.Component
public class Diary {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int TRAVEL = 30;

    private final Agenda agenda;
    private final Today today;

    Diary(Agenda agenda, Today today) {
        this.agenda = agenda;
        this.today = today;
    }

    /** How an event in the agenda stands to the invitation. */
    public enum Way {
        /** At the same time. */
        OVERLAPS,
        /** Less than half an hour before it or after. */
        NEAR,
        /** Neither. */
        CLEAR
    }

    /** Something on the same day. @param minutes between the two; 0 where they overlap */
    public record Beside(Engagement with, Way way, long minutes) {}

    /** What the Mayor has on the day of an invitation, as the one who acts may see it; its own event left out. */
    public List<Beside> day(Invitation it) {
        Instant starts = it.details().starts();
        Optional<HolderCalendar> mayors = agenda.mayors();
        if (starts == null || mayors.isEmpty()) {
            return List.of();
        }
        LocalDate day = Today.dateOf(starts);
        return agenda.between(List.of(mayors.get().id()), midnight(day), midnight(day.plusDays(1))).stream()
                .filter(Engagement::takesTime)
                .filter(each -> !each.object().equals(it.engagement()))
                .map(each -> beside(each, starts, it.details().until()))
                .toList();
    }

    /** Whether the Mayor is taken at that time by something that stands. */
    public boolean overlaps(Invitation it) {
        return day(it).stream()
                .anyMatch(each -> each.way() == Way.OVERLAPS && each.with().status() == Engagement.Status.CONFIRMED);
    }

    /** Whether somebody of the house with an agenda here is free then; empty where it cannot be said. */
    public Optional<Boolean> isFree(UUID person, Invitation it) {
        Instant starts = it.details().starts();
        if (starts == null) {
            return Optional.empty();
        }
        return agenda.of(person)
                .map(calendar ->
                        agenda.busy(calendar.id(), starts, it.details().until()).isEmpty());
    }

    /** Puts it into the Mayor's agenda, or changes it there. @return the event; empty where the Mayor has no agenda */
    Optional<UUID> enter(Invitation it, boolean standing) {
        return agenda.enter(null, name(it), file(it, standing ? "CONFIRMED" : "TENTATIVE"));
    }

    /** Puts it into the agenda of who goes. */
    Optional<UUID> enterFor(UUID person, Invitation it) {
        return agenda.enter(person, name(it), file(it, "CONFIRMED"));
    }

    /** Calls it off in the Mayor's agenda, where it is there. */
    void callOff(Invitation it) {
        if (it.engagement() != null && it.details().starts() != null) {
            agenda.enter(null, name(it), file(it, "CANCELLED"));
        }
    }

    /** Calls it off in the agenda of who would have gone. */
    void callOffFor(UUID person, Invitation it) {
        if (it.engagement() != null && it.details().starts() != null) {
            agenda.enter(person, name(it), file(it, "CANCELLED"));
        }
    }

    /** The same as a file, for whoever goes and has no agenda here. */
    byte[] file(Invitation it, String status) {
        Details details = it.details();
        palazzo.icalendar.Component event = palazzo.icalendar.Component.of(
                "VEVENT",
                Property.of("UID", "invitation-" + it.id() + "@palazzo"),
                Property.of("DTSTAMP", UTC.format(today.now())),
                Property.of("SEQUENCE", Integer.toString(it.version())),
                rome("DTSTART", Objects.requireNonNull(details.starts())),
                rome("DTEND", details.until()),
                Property.text("SUMMARY", it.title()),
                Property.text("LOCATION", details.place()),
                Property.text("DESCRIPTION", (it.code() + "\n" + details.asked()).strip()),
                Property.of("STATUS", status));
        return ICalendar.of(List.of(event)).bytes();
    }

    private static Beside beside(Engagement each, Instant starts, Instant ends) {
        if (each.starts().isBefore(ends) && each.ends().isAfter(starts)) {
            return new Beside(each, Way.OVERLAPS, 0);
        }
        long minutes = each.ends().isAfter(starts)
                ? Duration.between(ends, each.starts()).toMinutes()
                : Duration.between(each.ends(), starts).toMinutes();
        return new Beside(each, minutes < TRAVEL ? Way.NEAR : Way.CLEAR, minutes);
    }

    private static Property rome(String name, Instant at) {
        return Property.of(name, LOCAL.format(at.atZone(Today.ROME))).with("TZID", Today.ROME.getId());
    }

    private static String name(Invitation it) {
        return "invitation-" + it.id() + ".ics";
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Today.ROME).toInstant();
    }
}
