// SPDX-License-Identifier: EUPL-1.2
/** The pages of the agenda. */
@NullMarked
package palazzo.agenda.web;

import org.jspecify.annotations.NullMarked;
