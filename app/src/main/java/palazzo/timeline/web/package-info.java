// SPDX-License-Identifier: EUPL-1.2
/** All that happened around something, as a page. */
@NullMarked
package palazzo.timeline.web;

import org.jspecify.annotations.NullMarked;
