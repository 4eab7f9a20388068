// SPDX-License-Identifier: EUPL-1.2
/** Pieces and batches. What stands here in public is open to the demo, which acts as the staff does. */
@NamedInterface("desk")
@NullMarked
package palazzo.mailroom.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
