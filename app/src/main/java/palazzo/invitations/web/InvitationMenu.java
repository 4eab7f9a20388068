// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.invitations.domain.Decisions;
import palazzo.invitations.domain.Invitations;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The register in the menu, with what waits for a decision, for who decides. */
@Component
class InvitationMenu implements MenuPart {

    private final Invitations invitations;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;

    InvitationMenu(Invitations invitations, Permission permission, WhoActs whoActs, Sights sights) {
        this.invitations = invitations;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    @Override
    public List<MenuItem> items() {
        Sight sight = sights.now();
        if (!sight.house()) {
            return List.of();
        }
        return permission.may(whoActs.now(), Decisions.class)
                ? List.of(new MenuItem(
                        33, "/invitations", "menu.invitations", invitations.count(sight), "menu.invitations.waiting"))
                : List.of(new MenuItem(33, "/invitations", "menu.invitations"));
    }
}
