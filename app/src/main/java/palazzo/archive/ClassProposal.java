// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.time.LocalDate;
import java.util.Optional;

/** Which class the house would give to what a competence does; a person confirms it or chooses another. */
public interface ClassProposal {

    /** The class proposed on {@code day}, if the plan of that day has it. */
    Optional<String> under(String competence, LocalDate day);
}
