// SPDX-License-Identifier: EUPL-1.2
/** Files as they are handed out, and the folder of what waits to be signed. */
@NullMarked
package palazzo.documents.web;

import org.jspecify.annotations.NullMarked;
