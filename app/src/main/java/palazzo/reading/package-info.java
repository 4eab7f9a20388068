// SPDX-License-Identifier: EUPL-1.2
/** Reads files of strangers, in a process of its own that may be killed at any moment; knows nothing of the house. */
@ApplicationModule(
        displayName = "Reading",
        allowedDependencies = {})
@NullMarked
package palazzo.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
