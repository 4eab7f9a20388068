// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import palazzo.agenda.Agenda;
import palazzo.agenda.Agenda.Busy;
import palazzo.icalendar.Component;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Occurrence;
import palazzo.icalendar.Property;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;

/** When somebody is taken, without any words (VFREEBUSY). */
@org.springframework.stereotype.Component
public class FreeBusy {

    private final Agenda agenda;
    private final Today today;
    private final Ids ids;

    FreeBusy(Agenda agenda, Today today, Ids ids) {
        this.agenda = agenda;
        this.today = today;
        this.ids = ids;
    }

    /** The answer to free-busy-query (RFC 4791, 7.10). */
    public String of(Shelf shelf, TimeRange range) {
        return file(range, busy(shelf, range), "", ids.next().toString());
    }

    /**
     * The answer to a question of another program (RFC 5546, 3.3.2).
     *
     * @param attendee whose times they are, ATTENDEE and ORGANIZER as they stood in the question
     */
    String reply(Shelf shelf, TimeRange range, String uid, Property... attendee) {
        return file(range, busy(shelf, range), "REPLY", uid, attendee);
    }

    private List<Busy> busy(Shelf shelf, TimeRange range) {
        return shelf.kind() == Shelf.Kind.AGENDA
                ? agenda.busy(shelf.id(), range.from(), range.until())
                : onList(shelf, range);
    }

    private static List<Busy> onList(Shelf shelf, TimeRange range) {
        List<Busy> all = new ArrayList<>();
        for (Resource each : shelf.all()) {
            Taking.occurrences(ICalendar.read(each.content()), range).stream()
                    .filter(one -> Taking.touches(one, range) && takesTime(one))
                    .map(one -> new Busy(
                            one.starts(),
                            one.ends(),
                            one.component().text("STATUS").equalsIgnoreCase("TENTATIVE")))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(Busy::from));
        return all;
    }

    private static boolean takesTime(Occurrence each) {
        return !each.isCancelled() && !each.component().text("TRANSP").equalsIgnoreCase("TRANSPARENT");
    }

    private String file(TimeRange range, List<Busy> busy, String method, String uid, Property... more) {
        List<Property> all = new ArrayList<>(List.of(
                Property.of("UID", uid),
                Property.of("DTSTAMP", TimeRange.written(today.now())),
                Property.of("DTSTART", TimeRange.written(range.from())),
                Property.of("DTEND", TimeRange.written(range.until()))));
        all.addAll(List.of(more));
        busy.forEach(each -> all.add(period(each)));
        Component answer = new Component("VFREEBUSY", all, List.of(), 0);
        Component calendar = ICalendar.of(List.of(answer)).calendars().getFirst();
        Component told = method.isEmpty() ? calendar : calendar.with(Property.of("METHOD", method));
        return new String(new ICalendar(List.of(told), List.of()).bytes(), StandardCharsets.UTF_8);
    }

    private static Property period(Busy each) {
        return Property.of("FREEBUSY", TimeRange.written(each.from()) + "/" + TimeRange.written(each.until()))
                .with("FBTYPE", each.tentative() ? "BUSY-TENTATIVE" : "BUSY");
    }
}
