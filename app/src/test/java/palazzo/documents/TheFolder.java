// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.documents.SignatureFolder.Duty;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.documents.SignatureFolder.Step;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;

/** Papers of the stories: replies of the unit for the citizens, checked by an officer and signed by the head. */
public final class TheFolder {

    /** The words of the reply. */
    public static final String TEXT = "Gentile Signora,\n\nle panchine saranno riparate entro il 18 dicembre.";

    private TheFolder() {}

    /** A reply that a colleague of the unit checks and its head signs. */
    public static Paper reply(Subject letter) {
        return reply(
                letter, TEXT, Label.unit("URC"), new Step(Duty.CHECK, "URC", null), new Step(Duty.SIGN, "URC", null));
    }

    /** A reply that only wants the head's signature. */
    public static Paper replyToSign(Subject letter, String title) {
        return titled(reply(letter, TEXT, Label.unit("URC"), new Step(Duty.SIGN, "URC", null)), title);
    }

    /** A reply with steps of its own. */
    public static Paper reply(Subject letter, String text, Label label, Step... steps) {
        return new Paper(
                letter,
                "LETTER",
                "Risposta: panchine di via dell'Olmo",
                "/letters",
                text,
                "URC-04",
                LocalDate.of(2026, 12, 4),
                label,
                List.of(steps));
    }

    /** A letter that is answered. */
    public static Subject letter() {
        return new Subject("letter", UUID.randomUUID());
    }

    /** A step of the unit for the citizens, for {@code person} or anybody of it. */
    public static Step step(Duty duty, String unit, @Nullable UUID person) {
        return new Step(duty, unit, person);
    }

    private static Paper titled(Paper paper, String title) {
        return new Paper(
                paper.subject(),
                paper.kind(),
                title,
                paper.path(),
                paper.text(),
                paper.competence(),
                paper.due(),
                paper.label(),
                paper.steps());
    }
}
