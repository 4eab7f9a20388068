// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import palazzo.kernel.Subject;
import palazzo.mail.Item;
import palazzo.mail.Outbox;
import palazzo.registry.Registry;

/**
 * What a module knows of mail that goes from one body's registry to another's: which mail is no letter but an answer of a
 * registry, under which number a sender registered what they sent, and what goes along with a letter to another body.
 */
public interface BetweenRegistries {

    /** Takes a mail that is no letter, in the transaction that keeps it; false for everything else. */
    boolean takes(Item item);

    /** How the sender of a letter registered it, as the letter itself proves. */
    Optional<Registry.Theirs> theirs(UUID letter);

    /** What any of {@code all} knows of it. */
    static Optional<Registry.Theirs> theirs(List<BetweenRegistries> all, UUID letter) {
        return all.stream().flatMap(each -> each.theirs(letter).stream()).findFirst();
    }

    /** What goes along with a letter that has its number. Outside a transaction. */
    List<Outbox.Enclosure> along(Departing letter);

    /**
     * A letter that is about to leave by mail.
     *
     * @param document as the registry knows it
     * @param address to which it goes
     * @param files the document first, then what goes along
     */
    record Departing(Subject document, String address, List<Outbox.Enclosure> files) {}
}
