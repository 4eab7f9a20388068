// SPDX-License-Identifier: EUPL-1.2
package palazzo.search;

import java.util.Optional;
import palazzo.organisation.Sight;

/** A name that belongs to one thing only, such as a registry number: who types it into the box is led there at once. */
public interface Jump {

    /** Where {@code typed} leads; empty where it names nothing that {@code sight} lets see. */
    Optional<String> path(String typed, Sight sight);
}
