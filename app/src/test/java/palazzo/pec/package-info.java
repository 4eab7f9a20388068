// SPDX-License-Identifier: EUPL-1.2
/** Certified mail. */
@NullMarked
package palazzo.pec;

import org.jspecify.annotations.NullMarked;
