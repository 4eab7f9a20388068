// SPDX-License-Identifier: EUPL-1.2
/** Our own numbers, what was registered, and how it is read. */
@NamedInterface("desk")
@NullMarked
package palazzo.registry.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
