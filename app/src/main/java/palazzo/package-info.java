// SPDX-License-Identifier: EUPL-1.2
/** Palazzo, the house: each package below is a module of the floor that {@code docs/modules} names. */
@NullMarked
package palazzo;

import org.jspecify.annotations.NullMarked;
