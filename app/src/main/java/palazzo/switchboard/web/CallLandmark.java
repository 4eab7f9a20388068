// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.timeline.Landmark;

/** Calls are read at the switchboard. */
@Component
class CallLandmark implements Landmark {

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public String path(UUID call) {
        return "/switchboard/calls/" + call;
    }
}
