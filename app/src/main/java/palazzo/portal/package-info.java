// SPDX-License-Identifier: EUPL-1.2
/** What the city's own pages open to whoever writes to the Mayor: the form, and how far their letter has come. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"kernel", "tenancy", "icalendar", "organisation", "ui", "correspondence", "agenda"})
@NullMarked
package palazzo.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
