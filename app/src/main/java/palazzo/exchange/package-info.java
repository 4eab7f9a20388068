// SPDX-License-Identifier: EUPL-1.2
/** How registered documents are stamped, sealed and exchanged with other public bodies. */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ui",
            "trail",
            "timeline",
            "tasks",
            "documents",
            "reading",
            "archive",
            "mail",
            "registry",
            "correspondence"
        })
@NullMarked
package palazzo.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
