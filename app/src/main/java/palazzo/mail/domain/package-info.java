// SPDX-License-Identifier: EUPL-1.2
/** Boxes, receipts, items, what is read out of bytes, and the outbox. */
@NullMarked
package palazzo.mail.domain;

import org.jspecify.annotations.NullMarked;
