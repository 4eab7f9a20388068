// SPDX-License-Identifier: EUPL-1.2
/** Flags outside a public office: in which order they stand, at which mast, who decides; and who wears the sash. */
@NullMarked
package palazzo.law.flags;

import org.jspecify.annotations.NullMarked;
