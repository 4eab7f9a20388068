// SPDX-License-Identifier: EUPL-1.2
/** The pages of invitations. */
@NullMarked
package palazzo.invitations.web;

import org.jspecify.annotations.NullMarked;
