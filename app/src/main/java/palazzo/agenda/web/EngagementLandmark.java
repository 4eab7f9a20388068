// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.timeline.Landmark;

/** Events are read in the agenda. */
@Component
class EngagementLandmark implements Landmark {

    @Override
    public String kind() {
        return "engagement";
    }

    @Override
    public String path(UUID engagement) {
        return Engagement.path(engagement);
    }
}
