// SPDX-License-Identifier: EUPL-1.2
/** Figures, measures, figures of others. What stands here in public is open to the demo, which acts as the staff does. */
@NamedInterface("desk")
@NullMarked
package palazzo.insight.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
