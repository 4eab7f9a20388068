// SPDX-License-Identifier: EUPL-1.2
/** Invitations of the Mayor: who invites, what the offices advise, what is decided, who goes, and what came of it. */
@ApplicationModule(
        displayName = "Invitations",
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
            "directory",
            "documents",
            "mail",
            "icalendar",
            "agenda",
            "correspondence"
        })
@NullMarked
package palazzo.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
