// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Triage;
import palazzo.organisation.Actor;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The places of correspondence in the menu. */
@Component
class LetterMenu implements MenuPart {

    private final Triage triage;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;

    LetterMenu(Triage triage, Permission permission, WhoActs whoActs, Sights sights) {
        this.triage = triage;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    @Override
    public List<MenuItem> items() {
        Actor actor = whoActs.now();
        Sight sight = sights.of(actor);
        List<MenuItem> items = new ArrayList<>();
        if (permission.may(actor, "STE-04")) {
            long waiting = triage.waits();
            items.add(new MenuItem(20, "/triage", "menu.triage", waiting, "menu.triage.waiting"));
        }
        if (sight.house()) {
            items.add(new MenuItem(30, "/letters", "menu.letters"));
            items.add(new MenuItem(60, "/directory", "menu.directory"));
        }
        if (actor.is(PostKind.ADMIN)) {
            items.add(new MenuItem(92, "/reserved-kinds", "menu.reserved_kinds"));
        }
        return items;
    }
}
