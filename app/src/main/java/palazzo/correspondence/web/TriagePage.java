// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.UUID;
import palazzo.documents.Files;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.WorkRow;

/**
 * The triage screen.
 *
 * @param queue what waits, oldest first
 * @param summary how many wait and how long the oldest has
 * @param next where "skip" leads
 * @param certified what certified mail proves of it
 * @param thread what it goes on from, or may
 * @param proposal what the house would do
 * @param outcomes the closed list
 * @param places competences with the units that carry them, in the chart's order
 * @param due by when an answer would be owed
 */
public record TriagePage(
        List<Waiting> queue,
        Phrase summary,
        UUID id,
        Phrase title,
        Phrase origin,
        LetterPage.Certified certified,
        boolean whollyRead,
        List<String> paragraphs,
        List<Files.Kept> files,
        List<Fact> senders,
        LetterPage.Thread thread,
        List<WorkRow> near,
        Proposed proposal,
        List<Choice> outcomes,
        List<Choice> places,
        List<Choice> reserves,
        Phrase due,
        Phrase dueReason,
        String next,
        Form form,
        Problems problems) {

    /** A letter in the queue. */
    public record Waiting(String path, Phrase sender, Phrase title, Phrase below, String time, boolean current) {}

    /**
     * What is proposed.
     *
     * @param certainty in a word, never a percentage
     * @param others other places that something speaks for
     */
    public record Proposed(
            Phrase certainty,
            Phrase unit,
            String competence,
            Phrase title,
            List<Phrase> reasons,
            List<String> others) {}

    /** What the form sends. */
    public record Form(int version, String outcome, String place, String reserved) {}

    /** Nothing waits. */
    public record Empty() {}

    TriagePage with(Form typed, Problems wrong) {
        return new TriagePage(
                queue,
                summary,
                id,
                title,
                origin,
                certified,
                whollyRead,
                paragraphs,
                files,
                senders,
                thread,
                near,
                proposal,
                outcomes,
                places,
                reserves,
                due,
                dueReason,
                next,
                typed,
                wrong);
    }
}
