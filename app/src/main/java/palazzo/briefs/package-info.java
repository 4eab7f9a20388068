// SPDX-License-Identifier: EUPL-1.2
/** What must be known before the door opens: the brief of an appointment, what others contribute, what was promised. */
@ApplicationModule(
        displayName = "Briefs",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ui",
            "trail",
            "timeline",
            "tasks",
            "directory",
            "documents",
            "inquiries",
            "mail",
            "agenda"
        })
@NullMarked
package palazzo.briefs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
