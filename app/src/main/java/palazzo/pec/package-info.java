// SPDX-License-Identifier: EUPL-1.2
/** Certified mail (posta elettronica certificata): what a mail proves, and to whom it was delivered when. */
@ApplicationModule(
        displayName = "Certified mail",
        allowedDependencies = {"kernel", "tenancy", "organisation", "ui", "trail"})
@NullMarked
package palazzo.pec;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
