// SPDX-License-Identifier: EUPL-1.2
/** Letters: what arrives, who answers it, and how the answer leaves. */
@ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ui",
            "icalendar",
            "trail",
            "timeline",
            "tasks",
            "publication",
            "search",
            "archive",
            "directory",
            "contents",
            "documents",
            "inquiries",
            "mail",
            "mailroom",
            "pec",
            "registry"
        })
@NullMarked
package palazzo.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
