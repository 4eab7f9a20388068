// SPDX-License-Identifier: EUPL-1.2
/** Paper that leaves the house: what waits, print batches, envelopes, registered numbers, and what the post brings back. */
@ApplicationModule(
        displayName = "Mailroom",
        allowedDependencies = {"kernel", "tenancy", "organisation", "ui", "trail", "timeline", "documents"})
@NullMarked
package palazzo.mailroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
