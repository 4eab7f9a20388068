// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.timeline.Around;
import palazzo.ui.ActLine;
import palazzo.ui.Choice;
import palazzo.ui.Due;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;

/**
 * A call that was noted, or that one may not note.
 *
 * @param words what was noted; empty for nothing
 * @param letter where the letter is that it became; null for none to be seen
 * @param errand what it left to be done; null for nothing
 * @param known where who called is put into the directory; null where they are in it, or one may not
 * @param name as they said it
 */
public record NotedPage(
        String path,
        Phrase title,
        List<Tag> tags,
        List<Fact> facts,
        String words,
        @Nullable String letter,
        @Nullable Left errand,
        @Nullable String known,
        String name,
        Around around,
        List<ActLine> acts,
        Problems problems) {

    /**
     * What a call left to be done.
     *
     * @param due by when; null when it is over
     * @param attempts who called when and did not reach them
     * @param end how it ended; null while it is open
     * @param mayTake whether the reader may take it
     * @param mayDo whether the reader may note what they did
     * @param typed what was typed of how it went
     */
    public record Left(
            Phrase title,
            Tag state,
            @Nullable Due due,
            List<Fact> facts,
            List<ActLine> attempts,
            @Nullable Phrase end,
            boolean mayTake,
            boolean mayDo,
            List<Choice> results,
            String typed) {}
}
