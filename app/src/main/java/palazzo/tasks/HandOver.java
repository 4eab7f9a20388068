// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.util.Set;
import palazzo.organisation.Colleagues.Place;

/** Gives work on to somebody else, with all that hangs on it: by the module that asked for the work. */
public interface HandOver {

    /** The kinds of {@link Task} that this module gives on. */
    Set<String> kinds();

    /**
     * Gives the work to a unit, and to a person of it. Done twice it is done once.
     *
     * @throws palazzo.kernel.Refusal where the place cannot have it, or the work is over
     * @throws palazzo.organisation.NotCompetent where the one who acts may not give it
     * @throws palazzo.kernel.NotFound where the one who acts may not see it
     */
    void give(Task task, Place place);
}
