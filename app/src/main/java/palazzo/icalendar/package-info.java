// SPDX-License-Identifier: EUPL-1.2
/** iCalendar (RFC 5545): what stands in a file, line by line, and when what it tells takes place. */
@ApplicationModule(
        displayName = "iCalendar",
        allowedDependencies = {})
@NullMarked
package palazzo.icalendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
