// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.documents.domain.FolderQueue;
import palazzo.organisation.Actor;
import palazzo.organisation.WhoActs;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The folder's place in the menu, with how many papers wait for the reader. */
@Component
class FolderMenu implements MenuPart {

    private final WhoActs whoActs;
    private final FolderQueue queue;

    FolderMenu(WhoActs whoActs, FolderQueue queue) {
        this.whoActs = whoActs;
        this.queue = queue;
    }

    @Override
    public List<MenuItem> items() {
        Actor actor = whoActs.now();
        if (actor.holdings().stream().noneMatch(holding -> holding.kind().readsTheHouse())) {
            return List.of();
        }
        long waiting = queue.countFor(actor);
        return List.of(new MenuItem(24, "/folder", "documents.folder", waiting, "documents.folder.waiting_count"));
    }
}
