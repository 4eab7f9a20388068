// SPDX-License-Identifier: EUPL-1.2
/** The page behind the one box. */
@NullMarked
package palazzo.search.web;

import org.jspecify.annotations.NullMarked;
