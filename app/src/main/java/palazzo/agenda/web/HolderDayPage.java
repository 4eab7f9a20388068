// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.HolderDayPart;
import palazzo.agenda.domain.OwnNotes.Note;
import palazzo.documents.Files.Kept;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.WorkRow;

/**
 * The day of a holder on one page.
 *
 * @param sheet which sheet: the whole day, the driver's or the escort's
 * @param large whether it is drawn in large print
 * @param stops what takes place, with the ways between
 * @param signs papers to be signed
 * @param calls calls to be returned
 * @param deadlines what else falls due by this day
 * @param review the press review
 * @param bring where the press review is brought; null for whom it is not
 * @param notes what the reader noted for themselves
 */
public record HolderDayPage(
        Sheet sheet,
        boolean large,
        UUID calendar,
        String holder,
        LocalDate date,
        List<Choice> calendars,
        String before,
        String after,
        String self,
        List<Stop> stops,
        List<WorkRow> signs,
        List<WorkRow> calls,
        List<WorkRow> deadlines,
        List<HolderDayPart.Section> parts,
        List<Kept> review,
        @Nullable String bring,
        List<Note> notes,
        Problems problems) {

    /** What is drawn of the day. */
    public enum Sheet {
        /** All of it. */
        DAY,
        /** For who drives: when to leave, where to. */
        DRIVER,
        /** For who accompanies: where, when, how many minutes. */
        ESCORT
    }

    /**
     * Something that takes place.
     *
     * @param leave when to leave for it; null where there is no way
     * @param from from where
     * @param minutes how long the way takes
     * @param address of the place; empty where it is not known
     * @param path where it is read; null where only its times are seen
     * @param houseWide whether the whole house may know it
     */
    public record Stop(
            Instant starts,
            Instant ends,
            boolean wholeDay,
            Phrase title,
            String where,
            String address,
            @Nullable Instant leave,
            String from,
            int minutes,
            @Nullable String path,
            Phrase layer,
            String look,
            String icon,
            boolean houseWide) {}
}
