// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.timeline.Landmark;

/** Parties are read in the directory. */
@Component
class PartyLandmark implements Landmark {

    @Override
    public String kind() {
        return "party";
    }

    @Override
    public String path(UUID party) {
        return "/directory/" + party;
    }
}
