// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How people and bodies are addressed: by the office they hold on a day, their gender and their language, unless their card
 * or the city's catalogue says otherwise. Custom, not law.
 */
public interface AddressForms {

    /**
     * How {@code party} is written to.
     *
     * @param as the office as whose holder; null takes the highest of the day
     * @throws palazzo.kernel.NotFound where there is no such party
     */
    AddressForm of(UUID party, AddressForm.Purpose purpose, LocalDate day, @Nullable HeldOffice as);
}
