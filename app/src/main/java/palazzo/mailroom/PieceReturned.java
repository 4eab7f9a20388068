// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom;

import java.time.LocalDate;
import java.util.UUID;
import palazzo.kernel.Subject;

/** The post brought a paper back. Told inside the transaction of the act. */
public record PieceReturned(UUID piece, Subject subject, LocalDate on, Piece.Undelivered why) {}
