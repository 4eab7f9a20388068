// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.documents.Files;
import palazzo.ui.ActLine;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;

/**
 * A brief as it is read: put together anew each time from what the reader may see.
 *
 * @param query what names the occurrence in an address; empty where there is one
 * @param version of what was written; -1 where nothing was
 * @param gist its paragraphs
 * @param changed what happened since the last meeting; empty for nothing, or where there was none
 * @param parts what the modules tell, each with its sources
 * @param written gist and points as they stand in the form; null for whom it is not
 */
public record BriefPage(
        String path,
        String query,
        LocalDate day,
        Phrase when,
        String place,
        String holder,
        String title,
        int version,
        @Nullable Phrase versioned,
        List<String> gist,
        List<String> points,
        List<Guest> guests,
        List<Met> met,
        List<Line> changed,
        List<Part> parts,
        List<Asked> contributions,
        List<Promised> promises,
        @Nullable Phrase noted,
        String attended,
        List<String> outcome,
        @Nullable Written written,
        List<Choice> found,
        List<Choice> places,
        boolean mayNote,
        boolean mayAsk,
        List<ActLine> acts,
        Problems problems) {

    /** Who is met. @param held their offices in words */
    public record Guest(UUID id, String name, String path, List<Phrase> held) {}

    /** An earlier meeting. */
    public record Met(Phrase when, String title, String outcome, String path, List<Promised> promises) {}

    /** A fact with its source. @param path null where the reader has no way to it */
    public record Line(Phrase when, Phrase text, @Nullable String path) {}

    /** What one module tells. */
    public record Part(Phrase title, List<Line> lines) {}

    /** What was asked of others. @param waits whether it can still be closed */
    public record Asked(
            UUID id,
            String name,
            String question,
            Phrase due,
            Tag state,
            List<String> answer,
            List<Files.Kept> files,
            boolean waits) {}

    /** What was promised. @param keep where it is said how; null where it is not the reader's or is over */
    public record Promised(
            String words,
            Phrase whose,
            Phrase due,
            Tag state,
            @Nullable String keep) {}

    /** What stands in the form. */
    public record Written(String gist, String points) {}

    BriefPage with(Problems wrong, @Nullable Written typed) {
        return new BriefPage(
                path,
                query,
                day,
                when,
                place,
                holder,
                title,
                version,
                versioned,
                gist,
                points,
                guests,
                met,
                changed,
                parts,
                contributions,
                promises,
                noted,
                attended,
                outcome,
                typed == null ? written : typed,
                found,
                places,
                mayNote,
                mayAsk,
                acts,
                wrong);
    }
}
