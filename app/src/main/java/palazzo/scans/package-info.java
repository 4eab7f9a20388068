// SPDX-License-Identifier: EUPL-1.2
/** Paper that is scanned: batches read page by page, split by separator sheets, checked by a person, made letters. */
@ApplicationModule(
        displayName = "Scans",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ui",
            "trail",
            "search",
            "documents",
            "correspondence"
        })
@NullMarked
package palazzo.scans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
