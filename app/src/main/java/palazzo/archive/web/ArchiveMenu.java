// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The archive's place in the menu. */
@Component
class ArchiveMenu implements MenuPart {

    private final WhoActs whoActs;

    ArchiveMenu(WhoActs whoActs) {
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        return whoActs.now().holdings().stream()
                        .anyMatch(holding -> holding.kind().readsTheHouse())
                ? List.of(new MenuItem(61, "/archive", "archive.menu"))
                : List.of();
    }
}
