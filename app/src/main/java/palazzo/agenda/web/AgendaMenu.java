// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.Actor;
import palazzo.organisation.PostKind;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The agenda's place in the menu: for whoever works here, and for other administrators and their secretariats. */
@Component
class AgendaMenu implements MenuPart {

    private final WhoActs whoActs;

    AgendaMenu(WhoActs whoActs) {
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        Actor actor = whoActs.now();
        List<MenuItem> items = new ArrayList<>();
        if (!actor.holdings().isEmpty() && !actor.is(PostKind.ADMIN)) {
            items.add(new MenuItem(22, "/agenda", "menu.agenda"));
        }
        return items;
    }
}
