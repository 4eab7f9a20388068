// SPDX-License-Identifier: EUPL-1.2
/** How fast the law library answers. */
@NullMarked
package palazzo.bench;

import org.jspecify.annotations.NullMarked;
