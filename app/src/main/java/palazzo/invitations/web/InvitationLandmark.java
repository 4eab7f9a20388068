// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.timeline.Landmark;

/** Where an invitation is read. */
@Component
class InvitationLandmark implements Landmark {

    @Override
    public String kind() {
        return "invitation";
    }

    @Override
    public String path(UUID invitation) {
        return "/invitations/" + invitation;
    }
}
