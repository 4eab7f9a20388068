// SPDX-License-Identifier: EUPL-1.2
package palazzo.portal.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.ui.MenuItem;
import palazzo.ui.PublicPart;

/** The form, how far a letter has come, and the public agenda. */
@Component
class PublicPlaces implements PublicPart {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(10, "/public/write", "portal.write"),
                new MenuItem(20, "/public/tracking", "portal.track"),
                new MenuItem(30, "/public/agenda", "portal.agenda.title"));
    }
}
