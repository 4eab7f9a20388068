// SPDX-License-Identifier: EUPL-1.2
/** The pages of the switchboard, and where telephone systems announce calls. */
@NullMarked
package palazzo.switchboard.web;

import org.jspecify.annotations.NullMarked;
