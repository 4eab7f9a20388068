// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The place of the exchange in the menu, for who keeps the registry. */
@Component
class ExchangeMenu implements MenuPart {

    private final Permission permission;
    private final WhoActs whoActs;

    ExchangeMenu(Permission permission, WhoActs whoActs) {
        this.permission = permission;
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        return permission.may(whoActs.now(), "AAG-02")
                ? List.of(new MenuItem(64, "/exchange", "exchange.title"))
                : List.of();
    }
}
