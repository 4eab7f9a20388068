// SPDX-License-Identifier: EUPL-1.2
/** The days of the year as Italian public offices count them: holidays with their dates in force, working days, flag days. */
@NullMarked
package palazzo.law.calendar;

import org.jspecify.annotations.NullMarked;
