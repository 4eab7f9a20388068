// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;

/**
 * A time in which the clock stands still: its days are the second date minus the first.
 *
 * @param from the day it stops, which still counts as used
 * @param to the day after which it goes on
 * @param sentence that tells it
 */
record Stop(LocalDate from, LocalDate to, Sentence sentence) {}
