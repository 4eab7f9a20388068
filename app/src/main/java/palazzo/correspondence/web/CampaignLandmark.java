// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.timeline.Landmark;

/** Campaigns have a page each. */
@Component
class CampaignLandmark implements Landmark {

    @Override
    public String kind() {
        return "campaign";
    }

    @Override
    public String path(UUID campaign) {
        return "/campaigns/" + campaign;
    }
}
