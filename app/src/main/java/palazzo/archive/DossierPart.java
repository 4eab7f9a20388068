// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** What another module has around a file, for the file's page. */
public interface DossierPart {

    /** What there is around {@code dossier}, as far as {@code sight} lets see it. */
    Shown around(Dossier dossier, Sight sight);

    /**
     * What is shown of it.
     *
     * @param title its heading
     * @param add the address at which something is added to it; null for whom that is not
     * @param adding how that is said
     */
    record Shown(Phrase title, List<WorkRow> rows, @Nullable String add, Phrase adding) {

        /** Whether there is nothing to be shown. */
        public boolean isEmpty() {
            return rows.isEmpty() && add == null;
        }
    }
}
