// SPDX-License-Identifier: EUPL-1.2
/** What every floor speaks of: refusals, subjects, identities, pages of a list. */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package palazzo.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
