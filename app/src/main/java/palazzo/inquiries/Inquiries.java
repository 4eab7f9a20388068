// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;
import palazzo.mail.Outbox;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** Asks offices and outsiders for what a letter, a file or a meeting needs. */
public interface Inquiries {

    /**
     * What is asked.
     *
     * @param unit of the house; empty for none
     * @param name of the office or person, as they are written to; may be empty where a unit is asked
     * @param address may be empty where a unit is asked
     * @param superior may be empty
     */
    record Question(
            String unit,
            String name,
            String address,
            String superior,
            String question,
            @Nullable LocalDate due,
            boolean formal,
            boolean reserved) {}

    /** A question that was looked over, with its link and the mail that tells it; null where nobody is written to. */
    record Draft(
            UUID id, Question question, LocalDate due, String token, String address, Outbox.@Nullable Sealed message) {}

    /**
     * Looks a question over and makes the mail. Outside a transaction.
     *
     * @param title of what it is asked for
     * @param link makes an address out of a token
     * @throws palazzo.kernel.Refusal for the field that is not right
     */
    Draft draft(Question question, String title, UnaryOperator<String> link);

    /** Asks. In the act's transaction, under the caller's competence. */
    void ask(Draft draft, Askable.About about);

    /** Awaits it no more. In the act's transaction. @return whether it was awaited */
    boolean close(UUID id);

    /** All that was asked for {@code subject}, in its order; who may read that is the caller's to say. */
    List<Inquiry> of(Subject subject);

    /** One. @throws palazzo.kernel.NotFound where there is none that {@code sight} lets see */
    Inquiry one(UUID id, Sight sight);

    /** Notes that its answer was taken note of: it waits for nobody any more. In the act's transaction. */
    void read(UUID id);

    /** Lets all that was asked for {@code subject} be seen by whom {@code label} names. In the act's transaction. */
    void relabel(Subject subject, Label label);
}
