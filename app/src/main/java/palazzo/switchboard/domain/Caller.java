// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.directory.PhoneNumber;

/**
 * Who calls.
 *
 * @param number from which, in its kept writing; empty where it is withheld
 * @param party who of the directory; null where they are not known
 * @param name as it is shown; empty where they did not say
 */
public record Caller(String number, @Nullable UUID party, String name) {

    /** The number, where it was told. */
    public Optional<PhoneNumber> phone() {
        return number.isEmpty() ? Optional.empty() : Optional.of(new PhoneNumber(number));
    }

    /** Name and number in one line, whatever there is of them. */
    public String line() {
        String said = phone().map(PhoneNumber::said).orElse("");
        return name.isEmpty() ? said : said.isEmpty() ? name : name + ", " + said;
    }
}
