// SPDX-License-Identifier: EUPL-1.2
/** Who is who: the function chart, posts, log-in, permission, and what one may see. */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"kernel", "tenancy", "ui"})
@NullMarked
package palazzo.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
