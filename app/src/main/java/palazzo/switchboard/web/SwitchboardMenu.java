// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.Actor;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.switchboard.domain.CallList;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The switchboard's places in the menu: for who carries it with what waits to be called back; for the others, visits. */
@Component
class SwitchboardMenu implements MenuPart {

    private final CallList calls;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;

    SwitchboardMenu(CallList calls, Permission permission, WhoActs whoActs, Sights sights) {
        this.calls = calls;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    @Override
    public List<MenuItem> items() {
        Actor actor = whoActs.now();
        Sight sight = sights.of(actor);
        List<MenuItem> items = new ArrayList<>();
        if (sight.house() && permission.may(actor, "URC-02")) {
            long waiting = calls.toCallBack(sight);
            items.add(new MenuItem(35, "/switchboard", "menu.switchboard", waiting, "menu.switchboard.waiting"));
        } else if (sight.house()) {
            items.add(new MenuItem(35, "/switchboard/visits", "menu.visits"));
        }
        if (actor.is(PostKind.ADMIN)) {
            items.add(new MenuItem(91, "/switchboard/phone-systems", "menu.phone_systems"));
        }
        return items;
    }
}
