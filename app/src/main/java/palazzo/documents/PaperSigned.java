// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * Every step of a paper is passed. Told inside the signing's transaction.
 *
 * @param by who signed it, at {@code at}
 * @param insteadOf the absent one for whom they signed; null where they signed by a post of their own
 */
public record PaperSigned(
        UUID paper, Subject subject, UUID by, @Nullable UUID insteadOf, Instant at) {}
