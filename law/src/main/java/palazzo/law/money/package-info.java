// SPDX-License-Identifier: EUPL-1.2
/** Money in the hands of a public office: exact sums to the cent, dated thresholds, what must be published, how a fund is shared. */
@NullMarked
package palazzo.law.money;

import org.jspecify.annotations.NullMarked;
