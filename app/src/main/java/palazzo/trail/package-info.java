// SPDX-License-Identifier: EUPL-1.2
/** Who did what under which competence: append-only, sealed in a chain. */
@ApplicationModule(
        displayName = "Trail",
        allowedDependencies = {"kernel", "tenancy", "organisation", "ui"})
@NullMarked
package palazzo.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
