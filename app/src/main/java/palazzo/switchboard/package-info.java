// SPDX-License-Identifier: EUPL-1.2
/** Who calls and who comes: calls announced and noted, what they leave to be done, turns, texts to read out, visits. */
@ApplicationModule(
        displayName = "Switchboard",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ui",
            "trail",
            "timeline",
            "tasks",
            "search",
            "directory",
            "correspondence"
        })
@NullMarked
package palazzo.switchboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
