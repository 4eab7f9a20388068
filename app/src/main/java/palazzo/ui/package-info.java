// SPDX-License-Identifier: EUPL-1.2
/** How every page is drawn: the frame, its words, its shared parts. */
@ApplicationModule(
        displayName = "User interface",
        allowedDependencies = {"kernel", "tenancy"})
@NullMarked
package palazzo.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
