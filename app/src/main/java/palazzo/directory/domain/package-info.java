// SPDX-License-Identifier: EUPL-1.2
/** The parties, the offices they hold, the lists they stand on, and how they are recognised. */
@NamedInterface("desk")
@NullMarked
package palazzo.directory.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
