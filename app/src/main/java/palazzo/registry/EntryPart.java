// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.util.List;
import palazzo.organisation.Sight;
import palazzo.ui.Fact;

/** What a module adds to the page of a registration. */
public interface EntryPart {

    /** Facts about {@code registration} for whom {@code sight} is. */
    List<Fact> facts(Registration registration, Sight sight);
}
