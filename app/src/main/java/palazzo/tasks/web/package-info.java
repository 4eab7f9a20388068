// SPDX-License-Identifier: EUPL-1.2
/** The page of the day. */
@NullMarked
package palazzo.tasks.web;

import org.jspecify.annotations.NullMarked;
