// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.time.LocalDate;

/** Asks for a city's chart. */
public interface Charts {

    /**
     * The chart in force on {@code date}.
     *
     * @throws IllegalStateException where the city had none yet
     */
    Chart on(LocalDate date);
}
