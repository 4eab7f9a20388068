// SPDX-License-Identifier: EUPL-1.2
/** Our own numbers, what was registered, and how it is read. */
@NullMarked
package palazzo.registry.domain;

import org.jspecify.annotations.NullMarked;
