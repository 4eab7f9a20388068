// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Draws endless series further as time goes on, so that eighteen months ahead are always seen. */
@Component
class HorizonJob implements CityJob {

    /** Redrawn when less than this is left of what was drawn. */
    private static final Duration SPARE = Duration.ofDays(30);

    private final HeldEvents events;
    private final Drawing drawing;
    private final Redrawing redrawing;

    HorizonJob(HeldEvents events, Drawing drawing, Redrawing redrawing) {
        this.events = events;
        this.drawing = drawing;
        this.redrawing = redrawing;
    }

    @Override
    public String name() {
        return "agenda.horizon";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(City city) {
        events.toDraw(drawing.until().minus(SPARE)).forEach(redrawing::redraw);
    }
}
