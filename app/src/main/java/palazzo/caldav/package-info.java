// SPDX-License-Identifier: EUPL-1.2
/** Agendas and the directory on telephones and in calendar programs: CalDAV, its scheduling, CardDAV. */
@ApplicationModule(
        displayName = "CalDAV",
        allowedDependencies = {"kernel", "tenancy", "ui", "organisation", "trail", "icalendar", "agenda", "directory"})
@NullMarked
package palazzo.caldav;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
