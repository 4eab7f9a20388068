// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.util.UUID;
import palazzo.kernel.Subject;

/** A file hangs on a subject no more. Told inside the transaction that takes it off. */
public record FileTakenOff(UUID file, Subject subject) {}
