// SPDX-License-Identifier: EUPL-1.2
/** The pages of correspondence. */
@NullMarked
package palazzo.correspondence.web;

import org.jspecify.annotations.NullMarked;
