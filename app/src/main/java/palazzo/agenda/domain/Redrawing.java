// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.HolderCalendar;
import palazzo.icalendar.ICalendar;

/** Draws a series anew, up to where it is drawn today. */
@Component
class Redrawing {

    private final Calendars calendars;
    private final HeldEvents events;
    private final Drawing drawing;
    private final Convening convening;

    Redrawing(Calendars calendars, HeldEvents events, Drawing drawing, Convening convening) {
        this.calendars = calendars;
        this.events = events;
        this.drawing = drawing;
        this.convening = convening;
    }

    @Transactional
    void redraw(Held held) {
        HolderCalendar calendar = calendars.locked(held.calendar());
        events.find(held.id()).ifPresent(now -> {
            ICalendar file = ICalendar.read(now.content());
            drawing.draw(now.id(), now.calendar(), convening.seen(calendar, file, drawing.expansion(file, true)));
            events.drawn(now.id(), drawing.until());
        });
    }
}
