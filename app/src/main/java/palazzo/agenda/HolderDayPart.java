// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** What another module puts onto a holder's page of the day: the briefs of their meetings. A bean of it is enough. */
public interface HolderDayPart {

    /** Its place among the others, lowest first. */
    int order();

    /**
     * Its section; empty where there is nothing to say.
     *
     * @param holder whose day it is
     * @param engagements what takes place, as the reader may see it
     * @param sight what the reader may see
     */
    Optional<Section> section(UUID holder, LocalDate day, List<Engagement> engagements, Sight sight);

    /**
     * A titled part of the page.
     *
     * @param id of its heading, part of an address
     * @param houseWide whether it holds only what the whole house may read: else it is kept on no telephone by itself
     */
    record Section(String id, Phrase title, List<WorkRow> rows, boolean houseWide) {}
}
