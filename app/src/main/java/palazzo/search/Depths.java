// SPDX-License-Identifier: EUPL-1.2
package palazzo.search;

import java.util.List;
import palazzo.kernel.Subject;
import palazzo.organisation.Sight;

/** What hangs on a subject that was found: asked where the words stand in none of its own lines. */
public interface Depths {

    /** A text that hangs on it. @param name of the file */
    record Text(String name, String text) {}

    /** The texts of what hangs on {@code subject} and {@code sight} lets see, in their order; each may be cut. */
    List<Text> of(Subject subject, Sight sight);
}
