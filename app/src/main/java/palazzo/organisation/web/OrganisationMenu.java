// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The chart, for everybody. */
@Component
class OrganisationMenu implements MenuPart {

    private final WhoActs whoActs;

    OrganisationMenu(WhoActs whoActs) {
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        return whoActs.now().holdings().isEmpty() ? List.of() : List.of(new MenuItem(90, "/funzioni", "chart.menu"));
    }
}
