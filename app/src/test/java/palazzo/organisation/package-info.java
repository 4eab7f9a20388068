// SPDX-License-Identifier: EUPL-1.2
/** Who may do, see and sign what. */
@NullMarked
package palazzo.organisation;

import org.jspecify.annotations.NullMarked;
