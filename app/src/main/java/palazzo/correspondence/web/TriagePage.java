// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.documents.Files;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.WorkRow;

/**
 * The triage screen.
 *
 * @param queue what waits, oldest first
 * @param summary how many wait and how long the oldest has
 * @param others who else looks at it now; null for nobody
 * @param next where "skip" leads
 * @param certified what certified mail proves of it
 * @param senders who stands behind it, in which part
 * @param held what the house has open around them
 * @param thread what it goes on from, or may
 * @param proposal what the house would do
 * @param outcomes the closed list
 * @param places competences with the units that carry them, in the chart's order
 * @param due by when an answer would be owed
 * @param alike how many more wait with nearly its subject
 * @param stop the address that may be put onto the stop list; empty where it may not
 */
public record TriagePage(
        List<Waiting> queue,
        Phrase summary,
        @Nullable Phrase others,
        UUID id,
        Phrase title,
        Phrase origin,
        LetterPage.Certified certified,
        boolean whollyRead,
        List<String> paragraphs,
        List<Files.Kept> files,
        List<SenderLine> senders,
        List<Choice> roles,
        List<Held> held,
        LetterPage.Thread thread,
        List<WorkRow> near,
        List<WorkRow> similar,
        Proposed proposal,
        List<Choice> outcomes,
        List<Choice> places,
        List<Choice> reserves,
        List<Choice> topics,
        List<Choice> priorities,
        List<Choice> formals,
        Phrase due,
        Phrase dueReason,
        int alike,
        String stop,
        String next,
        Form form,
        Problems problems) {

    /** A letter in the queue. */
    public record Waiting(String path, Phrase sender, Phrase title, Phrase below, String time, boolean current) {}

    /** Somebody behind the letter. @param removable whether they may be taken out again */
    public record SenderLine(UUID party, Phrase name, String path, Phrase role, boolean removable) {}

    /**
     * Where it goes and by when it is answered.
     *
     * @param place the one chosen of {@code places}
     */
    public record Goes(List<Choice> places, String place, Phrase due, Phrase dueReason) {}

    /** What a part of the house has open around them. */
    public record Held(Phrase title, List<WorkRow> rows) {}

    /**
     * What is proposed.
     *
     * @param certainty in a word, never a percentage
     * @param kind the name in the catalogue, with who does which stage; null where it is none of them
     * @param others other places that something speaks for
     */
    public record Proposed(
            Phrase certainty,
            Phrase unit,
            String competence,
            Phrase title,
            @Nullable Phrase kind,
            List<Phrase> reasons,
            List<String> others) {}

    /** What the form sends. @param proposed what was proposed, {@code ANSWER URC-04} @param alike for those that are like it too */
    public record Form(
            int version,
            String outcome,
            String place,
            String reserved,
            String topic,
            String priority,
            String formal,
            String proposed,
            boolean alike) {}

    /** Nothing waits. */
    public record Empty() {}

    TriagePage with(Form typed, Problems wrong) {
        return new TriagePage(
                queue,
                summary,
                others,
                id,
                title,
                origin,
                certified,
                whollyRead,
                paragraphs,
                files,
                senders,
                roles,
                held,
                thread,
                near,
                similar,
                proposal,
                outcomes,
                places,
                reserves,
                topics,
                priorities,
                formals,
                due,
                dueReason,
                alike,
                stop,
                next,
                typed,
                wrong);
    }
}
