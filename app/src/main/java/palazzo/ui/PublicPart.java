// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.util.List;

/** A module's pages for citizens, that every page outside the house leads to. */
public interface PublicPart {

    /** The places, or none. */
    List<MenuItem> items();
}
