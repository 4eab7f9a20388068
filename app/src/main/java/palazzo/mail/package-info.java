// SPDX-License-Identifier: EUPL-1.2
/** Mail: what comes into the boxes and what leaves through them, whole, once, and known to be so. */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"kernel", "tenancy", "organisation", "ui", "trail", "documents", "pec"})
@NullMarked
package palazzo.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
