// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.Actor;
import palazzo.organisation.PostKind;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The chart, for everybody; the settings of the house, for who has them. */
@Component
class OrganisationMenu implements MenuPart {

    private final WhoActs whoActs;

    OrganisationMenu(WhoActs whoActs) {
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        Actor actor = whoActs.now();
        MenuItem chart = new MenuItem(90, "/funzioni", "chart.menu");
        MenuItem settings = new MenuItem(95, "/admin", "admin.menu");
        if (actor.holdings().isEmpty()) {
            return List.of();
        }
        return actor.is(PostKind.ADMIN) ? List.of(chart, settings) : List.of(chart);
    }
}
