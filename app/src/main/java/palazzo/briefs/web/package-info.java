// SPDX-License-Identifier: EUPL-1.2
/** The pages of briefs. */
@NullMarked
package palazzo.briefs.web;

import org.jspecify.annotations.NullMarked;
