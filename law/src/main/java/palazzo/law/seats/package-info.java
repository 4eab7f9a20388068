// SPDX-License-Identifier: EUPL-1.2
/** Where people sit once their order is known: rows and tables by the rule of alternation. */
@NullMarked
package palazzo.law.seats;

import org.jspecify.annotations.NullMarked;
