// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.ui.MenuItem;
import palazzo.ui.MenuPart;

/** The day's place in the menu: everybody's first. */
@Component
class DayMenu implements MenuPart {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(10, "/", "menu.day"));
    }
}
