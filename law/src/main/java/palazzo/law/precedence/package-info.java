// SPDX-License-Identifier: EUPL-1.2
/** The order of precedence between public offices at a ceremony, by the decree of 14 April 2006, with a reason for each place. */
@NullMarked
package palazzo.law.precedence;

import org.jspecify.annotations.NullMarked;
