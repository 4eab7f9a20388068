// SPDX-License-Identifier: EUPL-1.2
/** The archive in its order: the classification plan, the files that documents lie in, and what may be discarded when. */
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {"kernel", "tenancy", "organisation", "ui", "trail", "timeline", "search"})
@NullMarked
package palazzo.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
