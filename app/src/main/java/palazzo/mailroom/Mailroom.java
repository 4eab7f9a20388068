// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom;

import java.util.Optional;
import java.util.UUID;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/**
 * Where paper is put that is to leave by post. Whoever hands a paper over hears {@link PiecePosted} when it has left and
 * {@link PieceReturned} when the post brings it back, both inside the transaction of the act.
 */
public interface Mailroom {

    /**
     * A printed paper.
     *
     * @param subject what it belongs to: its state is told there
     * @param number its registry number
     * @param title what it is about
     * @param path where the whole matter is read
     * @param recipient lines of the envelope, the name first
     * @param sha256 of its PDF, in {@link palazzo.documents.Blobs}
     * @param competence under which it was written
     * @param unit that sends it
     * @param label who may see it
     */
    record Paper(
            Subject subject,
            String number,
            String title,
            String path,
            String recipient,
            String sha256,
            String competence,
            String unit,
            Label label) {}

    /** Puts a paper onto the waiting list. In the act's transaction. @return its identity */
    UUID hand(Paper paper);

    /** Somebody took a paper to the post alone, today. In the act's transaction. */
    void tookAlone(UUID piece);

    /** Lets every paper of {@code subject} be seen by whom {@code label} names. In the act's transaction. */
    void relabel(Subject subject, Label label);

    /** A paper; empty where it is not there, or the reader may not see it. */
    Optional<Piece> one(UUID piece, Sight sight);

    /** The newest paper of {@code subject}; empty where none was handed over, or the reader may not see it. */
    Optional<Piece> newest(Subject subject, Sight sight);
}
