// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Property;
import palazzo.organisation.People;

/**
 * When several people are taken, asked at once (RFC 6638, 5): what a program shows beside the names while somebody looks
 * for a time. Of each no more is told than the one who asks may see.
 */
@Component
public class FreeTimes {

    private static final Pattern IDENTITY = Pattern.compile("(?:urn:uuid:|.*/dav/principals/)([0-9a-f-]{36})/?");

    private final Shelves shelves;
    private final FreeBusy freeBusy;
    private final People people;

    FreeTimes(Shelves shelves, FreeBusy freeBusy, People people) {
        this.shelves = shelves;
        this.freeBusy = freeBusy;
        this.people = people;
    }

    /** @param question a VFREEBUSY with those who are asked about @throws DavFault where it is none */
    public Xml answer(byte[] question) {
        ICalendar file = ICalendar.read(question);
        palazzo.icalendar.Component asked =
                file.parts("VFREEBUSY").stream().findFirst().orElseThrow(() -> invalid("VFREEBUSY"));
        TimeRange range = new TimeRange(instant(file, asked, "DTSTART"), instant(file, asked, "DTEND"));
        if (!range.from().isBefore(range.until())) {
            throw invalid("DTEND");
        }
        Property[] organizer = asked.all("ORGANIZER").toArray(Property[]::new);
        List<Xml> answers = asked.all("ATTENDEE").stream()
                .map(attendee -> answer(attendee, range, asked.text("UID"), organizer))
                .toList();
        return Xml.of(Dav.c("schedule-response"), answers);
    }

    private Xml answer(Property attendee, TimeRange range, String uid, Property... organizer) {
        Xml recipient = Xml.of(Dav.c("recipient"), Dav.href(attendee.value()));
        Optional<Shelf> agenda = person(attendee.value()).flatMap(shelves::agendaOf);
        if (agenda.isEmpty()) {
            return Xml.of(Dav.c("response"), recipient, Xml.text(Dav.c("request-status"), "3.7;Invalid calendar user"));
        }
        Property[] who = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(organizer), java.util.stream.Stream.of(attendee))
                .toArray(Property[]::new);
        return Xml.of(
                Dav.c("response"),
                recipient,
                Xml.text(Dav.c("request-status"), "2.0;Success"),
                Xml.text(Dav.c("calendar-data"), freeBusy.reply(agenda.get(), range, uid, who)));
    }

    private Optional<UUID> person(String address) {
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            return people.byEmail(address.substring(7).strip());
        }
        Matcher identity = IDENTITY.matcher(address.strip());
        try {
            return identity.matches() ? Optional.of(UUID.fromString(identity.group(1))) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Instant instant(ICalendar file, palazzo.icalendar.Component asked, String property) {
        return asked.first(property).flatMap(each -> Taking.moment(file, each)).orElseThrow(() -> invalid(property));
    }

    private static DavFault invalid(String property) {
        return new DavFault(400, Dav.c("valid-calendar-data"), property);
    }
}
