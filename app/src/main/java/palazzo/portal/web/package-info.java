// SPDX-License-Identifier: EUPL-1.2
/** The pages for citizens. */
@NullMarked
package palazzo.portal.web;

import org.jspecify.annotations.NullMarked;
