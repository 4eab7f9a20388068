// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The figures, for whoever makes communication between Mayor and city more rational. */
@Component
class InsightMenu implements MenuPart {

    private final Permission permission;
    private final WhoActs whoActs;

    InsightMenu(Permission permission, WhoActs whoActs) {
        this.permission = permission;
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        return permission.first(whoActs.now(), "URC-06", "CFS-12").isPresent()
                ? List.of(new MenuItem(48, "/figures", "menu.figures"))
                : List.of();
    }
}
