// SPDX-License-Identifier: EUPL-1.2
/** The trail as a page, for those who audit. */
@NullMarked
package palazzo.trail.web;

import org.jspecify.annotations.NullMarked;
