// SPDX-License-Identifier: EUPL-1.2
/** One box over everything: modules push what may be found, with its label. */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"kernel", "tenancy", "organisation", "ui", "trail"})
@NullMarked
package palazzo.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
