// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.time.Instant;
import java.util.UUID;
import palazzo.kernel.Subject;

/** Every step of a paper is passed. Told inside the signing's transaction; {@code by} signed it at {@code at}. */
public record PaperSigned(UUID paper, Subject subject, UUID by, Instant at) {}
