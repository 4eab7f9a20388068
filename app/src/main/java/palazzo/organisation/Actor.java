// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, with the posts that they hold today.
 *
 * @param person who; null where nobody of the staff acts: the public, a job, a mail that came in
 * @param name as it is shown; empty with nobody
 * @param holdings their posts of today, those of absent colleagues included
 */
public record Actor(@Nullable UUID person, String name, List<Holding> holdings) {

    /** Nobody of the staff: the house itself works. */
    public static final Actor SYSTEM = new Actor(null, "", List.of());

    /** Whether somebody of the staff acts. */
    public boolean isStaff() {
        return person != null;
    }

    /** Whether one of the posts is of this kind. */
    public boolean is(PostKind kind) {
        return holdings.stream().anyMatch(holding -> holding.kind() == kind);
    }

    /** The units they work in. */
    public Set<String> units() {
        return holdings.stream()
                .filter(holding -> holding.kind().worksInUnit())
                .map(Holding::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Themselves and those they substitute today. */
    public Set<UUID> people() {
        Set<UUID> people = new HashSet<>();
        holdings.forEach(holding -> people.add(holding.holder()));
        if (person != null) {
            people.add(person);
        }
        return Set.copyOf(people);
    }

    /**
     * Who acts, by identity.
     *
     * @throws IllegalStateException where nobody of the staff acts
     */
    public UUID required() {
        if (person == null) {
            throw new IllegalStateException("nobody of the staff acts here");
        }
        return person;
    }
}
