// SPDX-License-Identifier: EUPL-1.2
/** People and bodies outside the house: who writes to it and whom it writes to. */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ui",
            "trail",
            "timeline",
            "tasks",
            "publication",
            "search",
            "documents"
        })
@NullMarked
package palazzo.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
