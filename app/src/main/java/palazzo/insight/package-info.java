// SPDX-License-Identifier: EUPL-1.2
/** What the city writes to the Mayor about, from where, by which way and how soon it is answered; and what is done about it. */
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ui",
            "trail",
            "tasks",
            "documents",
            "correspondence"
        })
@NullMarked
package palazzo.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
