// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.timeline.Landmark;

/** Visits and meetings are read beside the switchboard. */
@Component
class VisitLandmark implements Landmark {

    @Override
    public String kind() {
        return "visit";
    }

    @Override
    public String path(UUID visit) {
        return "/switchboard/visits/" + visit;
    }
}
