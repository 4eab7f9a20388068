// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import palazzo.registry.Registry.Direction;

/** What an operator of the registry may do. */
public enum Right {
    /** Register what comes in. */
    IN,
    /** Register what goes out. */
    OUT,
    /** Register what goes from office to office. */
    INTERNAL,
    /** Annul a registration or a field of it. */
    ANNUL,
    /** Keep a registration from others. */
    RESERVE;

    /** The right to register in a direction. */
    static Right of(Direction direction) {
        return valueOf(direction.name());
    }
}
