// SPDX-License-Identifier: EUPL-1.2
/** The gate: may this take effect, be sent, be paid? */
@ApplicationModule(
        displayName = "Publication",
        allowedDependencies = {"kernel", "tenancy", "organisation"})
@NullMarked
package palazzo.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
