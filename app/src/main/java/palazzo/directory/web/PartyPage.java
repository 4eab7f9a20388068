// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.directory.AddressForm;
import palazzo.directory.HeldOffice;
import palazzo.directory.Party;
import palazzo.directory.domain.Merges.Merge;
import palazzo.directory.domain.Profile;
import palazzo.timeline.Around;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.WorkRow;

/**
 * A party with what the reader may see of what is open and of what happened around it.
 *
 * @param profile who it is
 * @param sort what kind of body; empty for a person
 * @param now the offices held today, in one line each; empty for a body
 * @param tabs its other pages that the reader may open
 * @param facts where it is reached, and what else its card says
 * @param warnings what looks wrong on the card
 * @param form how it is addressed; null for one that is no more
 * @param numbers its telephone numbers, each with the way to call and note
 * @param phones the form of its numbers; null for whom may not change them
 * @param open what is open, by module; what is empty is left out
 * @param body its people on a day and its parts; null for a person
 * @param offices those that a person ever held, newest first; empty for a body
 * @param merged the merges that stand, each can be undone
 * @param mayWrite whether the reader may write in the directory
 */
public record PartyPage(
        Profile profile,
        String sort,
        List<Phrase> now,
        List<Tab> tabs,
        List<Fact> facts,
        List<Phrase> warnings,
        @Nullable AddressForm form,
        List<Fact> numbers,
        @Nullable PhonesForm phones,
        Problems problems,
        List<Open> open,
        @Nullable Body body,
        List<HeldOffice> offices,
        List<Merge> merged,
        boolean mayWrite,
        Around around) {

    /** The party. */
    public Party party() {
        return profile.party();
    }

    /**
     * Another page of the same party.
     *
     * @param part the last part of its path; empty for the first
     */
    public record Tab(String part, Phrase name) {}

    /**
     * A body as it stood.
     *
     * @param day on which
     * @param people who held an office in it then
     * @param parts the bodies that are part of it, with how many hold an office in each
     * @param above the body it is part of; null for none
     */
    public record Body(
            LocalDate day,
            List<HeldOffice> people,
            List<Fact> parts,
            @Nullable Fact above) {}

    /**
     * What somebody types as the numbers of a party.
     *
     * @param numbers one a line
     * @param read those that stood there when the form was opened, in one line
     */
    public record PhonesForm(String numbers, String read) {}

    /** @param id of its heading */
    public record Open(String id, Phrase title, List<WorkRow> rows) {}
}
