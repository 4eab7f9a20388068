// SPDX-License-Identifier: EUPL-1.2
/** Asking, reminding, taking in what is answered. What stands here in public is open to the demo, which acts as the staff does. */
@NamedInterface("desk")
@NullMarked
package palazzo.inquiries.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
