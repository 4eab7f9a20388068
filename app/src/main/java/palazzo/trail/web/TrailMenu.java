// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The trail stands in the menu of auditors; whoever else may read it finds it from the competence. */
@Component
class TrailMenu implements MenuPart {

    private final WhoActs whoActs;
    private final Permission permission;

    TrailMenu(WhoActs whoActs, Permission permission) {
        this.whoActs = whoActs;
        this.permission = permission;
    }

    @Override
    public List<MenuItem> items() {
        var actor = whoActs.now();
        return actor.is(PostKind.AUDITOR) && permission.may(actor, "AUD-01")
                ? List.of(new MenuItem(80, "/trail", "trails.title"))
                : List.of();
    }
}
