// SPDX-License-Identifier: EUPL-1.2
/** What offices and outsiders are asked to contribute: by when, reminded, answered by a link or after a log-in. */
@ApplicationModule(
        displayName = "Inquiries",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ui",
            "trail",
            "tasks",
            "archive",
            "documents",
            "mail"
        })
@NullMarked
package palazzo.inquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
