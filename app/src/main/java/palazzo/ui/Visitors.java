// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.util.Optional;

/** Tells the frame who reads; {@code organisation} knows. */
public interface Visitors {

    /** Who is logged in on this request. */
    Optional<Visitor> visitor();
}
