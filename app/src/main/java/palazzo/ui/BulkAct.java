// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

/**
 * An act on the chosen rows, which come as {@code chosen}. The answer is the same list with an {@link Outcome} at each.
 *
 * @param path where the form is posted
 * @param main whether it is the one filled button
 */
public record BulkAct(Phrase label, String path, boolean main) {}
