// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom;

import java.time.LocalDate;
import java.util.UUID;
import palazzo.kernel.Subject;

/** A paper was handed to the post. Told inside the transaction of the act. */
public record PiecePosted(UUID piece, Subject subject, LocalDate on) {}
