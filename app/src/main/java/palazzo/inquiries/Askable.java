// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries;

import java.util.Optional;
import java.util.UUID;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** Something for which offices may be asked: by the module that has it. */
public interface Askable {

    /** The kind of its {@link Subject}. */
    String kind();

    /** What is asked for. Empty where {@code sight} does not let see it. */
    Optional<About> about(UUID id, Sight sight);

    /**
     * What is asked for.
     *
     * @param competence under which it is worked on: who may carry it out may ask, and who carries URC-03
     * @param unit that works on it
     */
    record About(Subject subject, String title, String path, String competence, String unit, Label label) {}
}
