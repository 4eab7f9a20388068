// SPDX-License-Identifier: EUPL-1.2
/** What is on the shelves of CalDAV, and how it is asked for. */
@NullMarked
package palazzo.caldav.domain;

import org.jspecify.annotations.NullMarked;
