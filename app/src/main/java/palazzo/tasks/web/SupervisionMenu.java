// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The supervised offices' place in the menu, for who supervises. */
@Component
class SupervisionMenu implements MenuPart {

    private final Permission permission;
    private final WhoActs whoActs;

    SupervisionMenu(Permission permission, WhoActs whoActs) {
        this.permission = permission;
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        return permission.may(whoActs.now(), "CFS-12")
                ? List.of(new MenuItem(40, "/supervision", "menu.supervision"))
                : List.of();
    }
}
