// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.util.List;
import java.util.Optional;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** What another module puts onto the page of an event: its brief, the invitation it came from. A bean of it is enough. */
public interface EngagementPart {

    /** Its place among the others, lowest first. */
    int order();

    /** Its section; empty where the reader has nothing to do with it. @param engagement that the reader may read */
    Optional<Section> section(Engagement engagement, Sight sight);

    /**
     * A titled part of the page.
     *
     * @param id of its heading, part of an address
     * @param all where all of it is
     */
    record Section(String id, Phrase title, List<WorkRow> rows, String all, Phrase allWords, Phrase empty) {}
}
