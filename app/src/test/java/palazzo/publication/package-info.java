// SPDX-License-Identifier: EUPL-1.2
/** What may go out, and when not. */
@NullMarked
package palazzo.publication;

import org.jspecify.annotations.NullMarked;
