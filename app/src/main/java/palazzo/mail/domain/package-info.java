// SPDX-License-Identifier: EUPL-1.2
/**
 * Boxes, receipts, items, what is read out of bytes, and the outbox. What stands here in public is open to the demo, which
 * opens its boxes as an administrator does.
 */
@NamedInterface("desk")
@NullMarked
package palazzo.mail.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
