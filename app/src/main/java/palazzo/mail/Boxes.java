// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The boxes of the city. */
public interface Boxes {

    /** A box: its name is what staff call it; what leaves a certified one leaves as certified mail. */
    record Box(UUID id, String name, String address, boolean certified) {}

    /**
     * The box that answers: the one at which {@code item} was received, else the first by name; none where no box is
     * active. What came as certified mail is answered by a certified box alone; what did not, by an ordinary one where
     * there is one.
     *
     * @param item a mail, or anything else that was none
     */
    Optional<Box> answering(UUID item);

    /**
     * The box through which something leaves that is no answer in the thread of {@code item}: of the sort asked for, that at
     * which {@code item} was received, else the first by name; none where no box of this sort is active.
     */
    Optional<Box> sending(UUID item, boolean certified);

    /** The box of this identity, active or not. @throws palazzo.kernel.NotFound where there is none */
    Box box(UUID id);

    /** The addresses at which {@code item} was received, one for each receipt; empty text where it was in no box. */
    List<String> receiving(UUID item);
}
