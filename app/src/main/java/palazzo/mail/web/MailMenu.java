// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.mail.Unread;
import palazzo.organisation.Actor;
import palazzo.organisation.Permission;
import palazzo.organisation.PostKind;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The places of mail in the menu. */
@Component
class MailMenu implements MenuPart {

    private final Unread quarantine;
    private final Permission permission;
    private final WhoActs whoActs;

    MailMenu(Unread quarantine, Permission permission, WhoActs whoActs) {
        this.quarantine = quarantine;
        this.permission = permission;
        this.whoActs = whoActs;
    }

    @Override
    public List<MenuItem> items() {
        Actor actor = whoActs.now();
        List<MenuItem> items = new ArrayList<>();
        if (permission.first(actor, "URC-01", "STE-04").isPresent()) {
            items.add(new MenuItem(31, "/mail", "menu.mail", quarantine.now(), "menu.mail.waiting"));
        }
        if (actor.is(PostKind.ADMIN)) {
            items.add(new MenuItem(90, "/mailboxes", "menu.mailboxes"));
        }
        return items;
    }
}
