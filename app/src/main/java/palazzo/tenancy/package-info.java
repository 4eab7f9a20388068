// SPDX-License-Identifier: EUPL-1.2
/** A city is a schema: whose work this is, and the connection that sees nothing else. */
@ApplicationModule(
        displayName = "Tenancy",
        allowedDependencies = {"kernel"})
@NullMarked
package palazzo.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
