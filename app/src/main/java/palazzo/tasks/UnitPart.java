// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.util.Optional;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.Sum;

/** What waits at a unit and is nobody's task yet, as the post to be sorted: a module's line where offices are compared. */
public interface UnitPart {

    /** What is counted. */
    Phrase what();

    /** How much of it waits at {@code unit}, and where; empty where this is not the unit's work. */
    Optional<Sum> waiting(String unit, Sight sight);
}
