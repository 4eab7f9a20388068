// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper on its way by post.
 *
 * @param version of the row
 * @param paper as it was handed over
 * @param service by which it goes
 * @param batch in which it is printed; null while it waits, and for one that somebody took alone
 * @param registered its number with the post; empty for none
 * @param postedOn the day it was handed to the post; null before
 * @param receivedOn the day of the return receipt; null without one
 * @param returnedOn the day the post brought it back; null where it did not
 * @param why it came back; null where it did not
 */
public record Piece(
        UUID id,
        int version,
        Mailroom.Paper paper,
        Instant handedAt,
        State state,
        Way service,
        @Nullable Place batch,
        String registered,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate returnedOn,
        @Nullable Undelivered why) {

    /** How far it has come. */
    public enum State {
        /** Waits to be printed with others. */
        WAITING,
        /** Is printed in a batch, and not at the post yet. */
        IN_BATCH,
        /** Was handed to the post. */
        POSTED,
        /** The return receipt is here. */
        RECEIVED,
        /** The post brought it back. */
        RETURNED
    }

    /** By what it goes. */
    public enum Way {
        /** Ordinary post: nothing is heard of it unless it comes back. */
        ORDINARY,
        /** Registered: has a number of the post's. */
        REGISTERED,
        /** Registered, with a receipt that comes back signed. */
        WITH_RECEIPT;

        /** Whether it has a number of the post's. */
        public boolean isNumbered() {
            return this != ORDINARY;
        }
    }

    /** Why the post brings something back: a closed list, as postmen tick it. */
    public enum Undelivered {
        /** Nobody of this name there. */
        UNKNOWN,
        /** The address is wrong, or not enough. */
        ADDRESS,
        /** They have moved. */
        MOVED,
        /** It lay at the post office and nobody fetched it. */
        UNCLAIMED,
        /** They would not take it. */
        REFUSED,
        /** The addressee has died. */
        DECEASED,
        /** Something else, or nothing is said. */
        OTHER
    }

    /**
     * Where it lies in a batch.
     *
     * @param name of the batch, {@code 3/2026}
     * @param position among its letters, from 1
     */
    public record Place(UUID batch, String name, int position) {}

    /** Where it is handled. */
    public String path() {
        return "/mailroom/pieces/" + id;
    }
}
