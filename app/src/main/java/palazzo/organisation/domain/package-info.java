// SPDX-License-Identifier: EUPL-1.2
/** People, posts, charts, mandates: what the house knows of itself. What stands here in public is open to the demo, which acts as the staff does. */
@NamedInterface("desk")
@NullMarked
package palazzo.organisation.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
