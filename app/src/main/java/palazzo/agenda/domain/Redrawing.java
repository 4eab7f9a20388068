// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.icalendar.ICalendar;

/** Draws a series anew, up to where it is drawn today. */
@Component
class Redrawing {

    private final Calendars calendars;
    private final HeldEvents events;
    private final Drawing drawing;

    Redrawing(Calendars calendars, HeldEvents events, Drawing drawing) {
        this.calendars = calendars;
        this.events = events;
        this.drawing = drawing;
    }

    @Transactional
    void redraw(Held held) {
        calendars.locked(held.calendar());
        events.find(held.id()).ifPresent(now -> {
            drawing.draw(now.id(), now.calendar(), drawing.expansion(ICalendar.read(now.content()), true));
            events.drawn(now.id(), drawing.until());
        });
    }
}
