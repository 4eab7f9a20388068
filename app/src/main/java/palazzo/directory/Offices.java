// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who held which office on a day: "all prefects today", "the council as it stood on 3 May 2024". */
public interface Offices {

    /** The offices that any of {@code parties} held on {@code day}, highest first. */
    List<HeldOffice> heldBy(Collection<UUID> parties, LocalDate day);

    /** Who held an office in {@code body} itself on {@code day}, highest first, then by name. */
    List<HeldOffice> in(UUID body, LocalDate day);

    /** Everybody who held an office of this kind on {@code day}, by name of the body. */
    List<HeldOffice> of(String office, LocalDate day);
}
