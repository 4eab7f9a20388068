// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

/** How high a flag flies. */
public enum Mast {
    FULL,
    HALF
}
