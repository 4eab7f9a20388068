// SPDX-License-Identifier: EUPL-1.2
/** The memory of the office: what happened around a person, a body, a letter, in time order. */
@ApplicationModule(
        displayName = "Timeline",
        allowedDependencies = {"kernel", "tenancy", "organisation", "ui"})
@NullMarked
package palazzo.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
