// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import palazzo.organisation.Sight;

/** Who everyone outside the house is. */
public interface Directory {

    /**
     * The party that writes from {@code address}; one not known yet is added, to be confirmed by somebody of the staff.
     * One that has its address for a name takes the first name it gives itself. Without an address nobody is recognised: two
     * people may bear one name. In the act's transaction.
     *
     * @param address a mail address in any case; empty where none is known
     * @param name as the sender calls themselves; empty takes the address
     * @throws IllegalArgumentException where both are empty
     */
    Party recognise(String address, String name);

    /**
     * Lets go of a party that was met only as a sender, since {@code since}: nobody confirmed it, and no telephone number is
     * known of it. In the act's transaction. Nothing happens to any other.
     */
    void forget(UUID party, Instant since);

    /** The party of this identity; of one that was merged, the party it was merged with. */
    Optional<Party> one(UUID id);

    /**
     * All identities that are one with any of {@code parties}: those that were merged with them, and they themselves. What
     * other modules keep stays with the identity under which it came; who asks for all of it asks for all of these.
     */
    Set<UUID> same(Collection<UUID> parties);

    /** The mail addresses of a party, in lower case. */
    List<String> addresses(UUID party);

    /** Those whose name, address or telephone number has {@code words} in it, by name, as far as {@code sight} lets see. */
    List<Party> with(String words, Sight sight, int size);

    /** The names of parties, by identity; the unknown are left out. */
    Map<UUID, String> names(Collection<UUID> ids);
}
