// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.util.List;

/** A module's places in the main menu, for who is logged in: only where they may do something. */
public interface MenuPart {

    /** The places, or none. */
    List<MenuItem> items();
}
