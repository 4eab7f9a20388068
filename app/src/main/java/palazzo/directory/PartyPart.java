// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** What a module has open around a party: for the party's page, and for whoever has them on the telephone. */
public interface PartyPart {

    /** Its place among the others, lowest first. */
    int order();

    /** Its heading. */
    Phrase title();

    /** What {@code sight} lets see of what is open around any of {@code parties}, first due first; at most {@code size}. */
    List<WorkRow> open(Collection<UUID> parties, Sight sight, int size);
}
