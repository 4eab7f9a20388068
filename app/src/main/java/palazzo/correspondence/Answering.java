// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import palazzo.correspondence.Intake.Written;
import palazzo.icalendar.Itip;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** Letters that are another module's matter: what it may know of them, who works on them, and how they are answered. */
public interface Answering {

    /**
     * A letter.
     *
     * @param channel how it came: EMAIL, FORM, PAPER, PHONE, PEC
     * @param parties who wrote it, in the directory
     * @param competence under which it is answered; empty before triage
     * @param unit that answers it; empty before triage
     */
    record Known(
            UUID id,
            String title,
            String body,
            String sender,
            String address,
            String postal,
            String channel,
            Instant arrivedAt,
            List<UUID> parties,
            String competence,
            String unit,
            Stage stage,
            Label label,
            String path) {}

    /** How far its answer has come. */
    enum Stage {
        /** Nobody has handed in an answer. */
        TO_ANSWER,
        /** It is checked and signed. */
        TO_SIGN,
        /** It is signed and on its way. */
        LEAVING,
        /** It has left. */
        ANSWERED,
        /** None is owed. */
        CLOSED
    }

    /** A letter taken in. @param code by which its writer follows it */
    record Taken(UUID letter, String code) {}

    /** One letter, where {@code sight} lets see it. */
    Optional<Known> find(UUID letter, Sight sight);

    /** The newest letters of these parties, open and answered, that {@code sight} lets see. */
    List<Known> of(Collection<UUID> parties, Sight sight, int size);

    /** Gives a letter to the unit that answers it, and lets further offices see it. In the act's transaction. */
    void give(UUID letter, String competence, String unit, Collection<String> offices);

    /**
     * Writes the answer and hands it to those who check and sign it, under the letter's competence, as the one who acts.
     *
     * @throws palazzo.kernel.Refusal where something is still to be written, or nobody can be reached
     */
    void submit(UUID letter, String body);

    /**
     * Takes in an invitation that says itself that it is one, and needs no triage. Outside a transaction. The same sent
     * twice is one.
     *
     * @param onPaper whether somebody of the staff typed it in
     */
    Taken invited(Written written, boolean onPaper);

    /** What a calendar program says in a file that came with a letter; empty where nothing does, or it cannot be read. */
    Optional<Itip> calendar(UUID letter);

    /**
     * A letter only told what another module has taken over by itself: it is the matter of {@code unit}, and nothing is to be
     * done with it. One that has a number, or is past triage otherwise, stays as it is. In the act's transaction.
     */
    void settled(UUID letter, String competence, String unit);
}
