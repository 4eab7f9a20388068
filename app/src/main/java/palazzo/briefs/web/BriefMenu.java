// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The briefs of the day, for whoever prepares them. */
@Component
class BriefMenu implements MenuPart {

    private final Permission permission;
    private final WhoActs whoActs;

    BriefMenu(Permission permission, WhoActs whoActs) {
        this.permission = permission;
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        return permission.first(whoActs.now(), "CFS-07", "STE-05").isPresent()
                ? List.of(new MenuItem(34, "/briefs", "menu.briefs"))
                : List.of();
    }
}
