// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.util.List;
import java.util.UUID;
import palazzo.organisation.Sight;

/** Who is called at which telephone number. Several people may have one number, and one person several. */
public interface PhoneBook {

    /** The parties at this number that {@code sight} lets see, by name. */
    List<Party> at(PhoneNumber number, Sight sight);

    /** The numbers of a party. */
    List<PhoneNumber> of(UUID party);

    /** Adds a number to a party; known already, nothing happens. In the act's transaction. */
    void add(UUID party, PhoneNumber number);
}
