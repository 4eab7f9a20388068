// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import palazzo.organisation.HouseActed;

/** What is done to the house itself goes onto the trail as every act does. */
@Component
class ActsOnTheHouse {

    private final Trail trail;

    ActsOnTheHouse(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(HouseActed acted) {
        trail.record(acted.act(), acted.subject(), acted.details());
    }
}
