// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.mailroom.domain.PieceDesk;
import palazzo.organisation.Actor;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The mailroom's place in the menu, with how many papers wait, for whoever sends or answers the Mayor's post. */
@Component
class MailroomMenu implements MenuPart {

    private final PieceDesk desk;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;

    MailroomMenu(PieceDesk desk, Permission permission, WhoActs whoActs, Sights sights) {
        this.desk = desk;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    @Override
    public List<MenuItem> items() {
        Actor actor = whoActs.now();
        return permission.first(actor, "URC-01", "URC-04").isEmpty()
                ? List.of()
                : List.of(new MenuItem(
                        42, "/mailroom", "menu.mailroom", desk.waiting(sights.of(actor)), "menu.mailroom.waiting"));
    }
}
