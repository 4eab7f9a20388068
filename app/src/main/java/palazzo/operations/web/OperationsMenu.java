// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.PostKind;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The operator's page stands in the menu of system administrators. */
@Component
class OperationsMenu implements MenuPart {

    private final WhoActs whoActs;

    OperationsMenu(WhoActs whoActs) {
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        return whoActs.now().is(PostKind.ADMIN)
                ? List.of(new MenuItem(90, "/operations", "operations.title"))
                : List.of();
    }
}
