// SPDX-License-Identifier: EUPL-1.2
/** One due list of the whole house, and the page of the day. */
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {"kernel", "tenancy", "organisation", "ui", "trail"})
@NullMarked
package palazzo.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
