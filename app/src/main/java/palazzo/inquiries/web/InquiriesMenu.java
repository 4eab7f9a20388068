// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** What is asked of others, for whoever gathers information. */
@Component
class InquiriesMenu implements MenuPart {

    private final Permission permission;
    private final WhoActs whoActs;

    InquiriesMenu(Permission permission, WhoActs whoActs) {
        this.permission = permission;
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        return permission.may(whoActs.now(), "URC-03")
                ? List.of(new MenuItem(36, "/inquiries", "menu.inquiries"))
                : List.of();
    }
}
