// SPDX-License-Identifier: EUPL-1.2
/** Running the house: commands, jobs and what failed, export and import, proofs. Asked by nobody. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"kernel", "tenancy", "ui", "organisation", "trail", "documents", "mail"})
@NullMarked
package palazzo.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
