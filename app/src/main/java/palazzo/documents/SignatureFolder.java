// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/**
 * The folder in which papers are checked and signed (libro firma): one mechanism for letters, acts and papers. A paper
 * goes through its steps in order; each is passed by a post that is not the one who prepared it; it may be returned with a
 * reason. Whoever put it in hears {@link PaperSigned} or {@link PaperReturned}, inside the transaction of the act.
 */
public interface SignatureFolder {

    /** What is done at a step. */
    enum Duty {
        /** Read and found right. */
        CHECK,
        /** Signed, by whom the kind of act allows to. */
        SIGN
    }

    /**
     * A step still to be taken.
     *
     * @param duty what is done
     * @param unit the unit whose people do it
     * @param person the one who shall; null for whoever of the unit may
     */
    record Step(Duty duty, String unit, @Nullable UUID person) {}

    /**
     * A paper put into the folder.
     *
     * @param subject what it belongs to: a letter's reply
     * @param kind of act, as {@code LETTER}: decides who may sign
     * @param title its line in the folder
     * @param path where the whole matter is read
     * @param text the words to be signed, paragraphs parted by an empty line
     * @param competence under which it is made
     * @param due by when it should leave
     * @param label who may see it
     * @param steps what is to be done with it, in order; the last is {@link Duty#SIGN}
     */
    record Paper(
            Subject subject,
            String kind,
            String title,
            String path,
            String text,
            String competence,
            LocalDate due,
            Label label,
            List<Step> steps) {}

    /** How far a paper has come. */
    record Progress(UUID paper, List<Done> done, List<Step> open, boolean returned) {}

    /**
     * A step that was taken.
     *
     * @param by who took it
     * @param insteadOf the absent one in whose place; null where it was by a post of their own
     * @param passed false where the paper was returned
     * @param remark why it was returned; empty where it was passed
     */
    record Done(Duty duty, UUID by, @Nullable UUID insteadOf, Instant at, boolean passed, String remark) {}

    /**
     * Puts a paper in. Who does so has prepared it and passes none of its steps. A paper of the same subject that is still
     * in the folder is replaced. Whoever has a step may see it, whatever its label says. In the act's transaction.
     *
     * @return its identity; it is read at {@code /folder/<id>}
     */
    UUID put(Paper paper);

    /** How far the newest paper of {@code subject} has come. */
    Optional<Progress> progress(Subject subject, Sight sight);
}
