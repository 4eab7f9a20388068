// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import palazzo.ui.WorkRow;

/**
 * What a module has open under the competences, for the chart and for the page of each. Modules contribute it; all of it
 * passes through a {@link Sight}, the counts too.
 */
public interface LiveWork {

    /**
     * How much is open.
     *
     * @param open all of it
     * @param soon due from today within seven days
     * @param late due before today
     */
    record Load(long open, long soon, long late) {

        /** Nothing. */
        public static final Load NONE = new Load(0, 0, 0);

        /** Both together. */
        public Load and(Load other) {
            return new Load(open + other.open, soon + other.soon, late + other.late);
        }
    }

    /** What {@code sight} lets see of the open work, by competence; those without any may be missing. */
    Map<String, Load> loads(Sight sight, LocalDate today);

    /** The open work under {@code competence} that {@code sight} lets see, first due first. */
    List<WorkRow> rows(String competence, Sight sight, int size);
}
