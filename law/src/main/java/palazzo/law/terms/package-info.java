// SPDX-License-Identifier: EUPL-1.2
/**
 * Terms of procedure: from what happened and when, to the last day and its reasons. Every answer has two dates: a strict
 * one for alarms, without any roll, and the legal one. Days are those of Italy.
 */
@NullMarked
package palazzo.law.terms;

import org.jspecify.annotations.NullMarked;
