// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The registry's place in the menu. */
@Component
class RegistryMenu implements MenuPart {

    private final WhoActs whoActs;

    RegistryMenu(WhoActs whoActs) {
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        return whoActs.now().holdings().stream()
                        .anyMatch(holding -> holding.kind().readsTheHouse())
                ? List.of(new MenuItem(60, "/registry", "registry.title"))
                : List.of();
    }
}
