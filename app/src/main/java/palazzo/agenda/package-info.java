// SPDX-License-Identifier: EUPL-1.2
/** Where the Mayor and other office holders are and will be: their agendas, who may do what with them, what is public. */
@ApplicationModule(
        displayName = "Agenda",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "icalendar",
            "organisation",
            "ui",
            "trail",
            "timeline",
            "tasks",
            "search",
            "documents",
            "publication"
        })
@NullMarked
package palazzo.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
