// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.util.UUID;
import palazzo.kernel.Subject;

/** A paper goes back to who prepared it, with a reason. Told inside the transaction of the act. */
public record PaperReturned(UUID paper, Subject subject, UUID by, UUID preparedBy, String reason) {}
