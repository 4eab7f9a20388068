// SPDX-License-Identifier: EUPL-1.2
/** The protocol: WebDAV, CalDAV and CardDAV over HTTP. */
@NullMarked
package palazzo.caldav.web;

import org.jspecify.annotations.NullMarked;
