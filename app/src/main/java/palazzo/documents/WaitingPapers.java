// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import palazzo.organisation.Actor;
import palazzo.organisation.Sight;

/** What in the folder waits for somebody, told to others: the page of a Mayor's day asks it. */
public interface WaitingPapers {

    /**
     * What {@code actor} may check or sign now, first due first, as far as {@code sight} lets the reader see it.
     *
     * @param sight of the reader, who may be another
     */
    List<Waiting> waitingFor(Actor actor, Sight sight);

    /** A paper that waits. @param due by when it should leave */
    record Waiting(UUID paper, String title, String competence, LocalDate due) {

        /** Where it is checked or signed. */
        public String path() {
            return "/folder/" + paper;
        }
    }
}
