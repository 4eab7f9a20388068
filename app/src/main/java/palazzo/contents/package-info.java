// SPDX-License-Identifier: EUPL-1.2
/** What is inside a file: its kind by its content, its text, its picture, who signed it, whether it is harmful. */
@ApplicationModule(
        displayName = "Contents",
        allowedDependencies = {"kernel", "tenancy", "ui", "reading", "organisation", "documents", "search"})
@NullMarked
package palazzo.contents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
