// SPDX-License-Identifier: EUPL-1.2
/** Bytes that are kept, papers made of them, and the folder in which papers are checked and signed. */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ui",
            "trail",
            "timeline",
            "tasks",
            "publication",
            "search"
        })
@NullMarked
package palazzo.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
