// SPDX-License-Identifier: EUPL-1.2
/** The document registry (protocollo): a number a document, without gap, never used twice. */
@ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "organisation",
            "ui",
            "trail",
            "timeline",
            "tasks",
            "publication",
            "search",
            "documents",
            "archive"
        })
@NullMarked
package palazzo.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
