// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.List;
import palazzo.ui.ActLine;

/** What was done under a competence; the trail knows and tells. */
public interface LastActs {

    /** The last acts under {@code competence}, newest first. */
    List<ActLine> under(String competence, int size);
}
