// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.ui.MenuItem;
import palazzo.ui.PublicPart;

/** The form for whoever invites the Mayor, at the foot of the public pages. */
@Component
class PublicInvite implements PublicPart {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(15, "/public/invite", "invitations.invite"));
    }
}
