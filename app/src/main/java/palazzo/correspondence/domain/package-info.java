// SPDX-License-Identifier: EUPL-1.2
/** A letter's life: received, triaged, answered, sent. What stands here in public is open to the demo, which acts as the staff does. */
@NamedInterface("desk")
@NullMarked
package palazzo.correspondence.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
