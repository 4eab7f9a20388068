// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Choice;
import palazzo.ui.Due;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Step;

/**
 * A paper beside the queue it stands in.
 *
 * @param queue what waits for the reader, in groups by when it is due
 * @param waiting how many that is
 * @param taken how many steps the reader has taken today
 * @param line what it is and where it comes from
 * @param due by when; null where it waits no more
 * @param paragraphs its text
 * @param pass what the button does; null where the step is not the reader's
 * @param position its place among what the reader had today, from 1; 0 where it waits for others
 * @param cameBack who sent it back to this step and why; null where nobody did
 * @param stages to whom it can be returned, who prepared it first
 * @param open how many acts are done, sent back with the act
 * @param next where the following paper is; the list where there is none
 * @param changed what happened while the reader read; null for nothing
 * @param reason what was typed of a reason to return it
 */
public record PaperPage(
        UUID id,
        List<Group> queue,
        int waiting,
        long taken,
        long position,
        @Nullable Phrase cameBack,
        List<Choice> stages,
        String title,
        Phrase line,
        @Nullable Due due,
        List<String> paragraphs,
        List<Step> steps,
        List<Fact> facts,
        @Nullable Phrase pass,
        int open,
        String next,
        @Nullable Changed changed,
        Problems problems,
        String reason) {

    /** How many the reader had today, done and to do. */
    public long all() {
        return taken + waiting;
    }

    /** Papers due at about the same time. */
    public record Group(Phrase name, List<Item> items) {}

    /** A paper of the queue. @param current whether it is the one being read */
    public record Item(String path, String title, Due due, Phrase below, boolean current) {}

    /**
     * Both versions of a paper that was changed meanwhile.
     *
     * @param read what the reader had read it to wait for
     * @param now what became of it
     * @param path where the new wording is; null where there is none
     * @param paragraphs the new wording; empty where there is none
     */
    public record Changed(Phrase read, Phrase now, @Nullable String path, List<String> paragraphs) {}

    /** The same page with what is wrong. */
    PaperPage refused(Problems what, String typed) {
        return with(changed, what, typed);
    }

    /** The same page with what happened meanwhile. */
    PaperPage changed(Changed what) {
        return with(what, problems, reason);
    }

    private PaperPage with(@Nullable Changed meanwhile, Problems what, String typed) {
        return new PaperPage(
                id,
                queue,
                waiting,
                taken,
                position,
                cameBack,
                stages,
                title,
                line,
                due,
                paragraphs,
                steps,
                facts,
                pass,
                open,
                next,
                meanwhile,
                what,
                typed);
    }
}
