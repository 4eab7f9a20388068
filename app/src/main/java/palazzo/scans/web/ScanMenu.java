// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.Actor;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.scans.domain.BatchReading;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The places of scans in the menu. */
@Component
class ScanMenu implements MenuPart {

    private final BatchReading reading;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;

    ScanMenu(BatchReading reading, Permission permission, WhoActs whoActs, Sights sights) {
        this.reading = reading;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    @Override
    public List<MenuItem> items() {
        Actor actor = whoActs.now();
        List<MenuItem> items = new ArrayList<>();
        if (permission.may(actor, "URC-01")) {
            items.add(
                    new MenuItem(25, "/scans", "menu.scans", reading.toCheck(sights.of(actor)), "menu.scans.waiting"));
        }
        if (actor.is(PostKind.ADMIN)) {
            items.add(new MenuItem(91, "/scan-folders", "menu.scan_folders"));
        }
        return items;
    }
}
