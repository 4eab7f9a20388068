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

    /** Whether another registry brought it by a service of ours, and not by mail. */
    boolean isBrought(Item item);

    /** What a letter says of the registry it comes from; empty for a letter that comes from none. */
    Optional<Origin> origin(UUID letter);

    /** A letter that has an origin has our number. In the transaction that gives it. */
    void registered(UUID letter, Registry.Number number);

    /** What goes along with a letter that has its number. Outside a transaction. */
    List<Outbox.Enclosure> along(Departing letter);

    /**
     * The registry that a letter comes from.
     *
     * @param theirs how it was registered there, where the letter itself proves it
     */
    record Origin(Optional<Registry.Theirs> theirs) {}

    /**
     * A letter that is about to leave by mail.
     *
     * @param document as the registry knows it
     * @param address to which it goes
     * @param files the document first, then what goes along
     */
    record Departing(Subject document, String address, List<Outbox.Enclosure> files) {}
}
