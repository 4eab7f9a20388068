// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import palazzo.kernel.Subject;

/**
 * {@code document} has its number. Told inside the transaction that writes the entry: that of the act where numbers are
 * ours, a later one where the number had to be asked for.
 *
 * @param promised whether it had to be asked for
 */
public record DocumentRegistered(
        Subject document, Registry.Number number, Registry.Direction direction, boolean promised) {}
