// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;

/**
 * A batch as its page shows it.
 *
 * @param progress how far it is read; null where all is
 * @param withoutWords whether some pages have no words because nothing here can read them
 * @param first the first document that waits for a person; null for none
 * @param people to whom personal post may be addressed
 */
public record BatchPage(
        UUID id,
        String name,
        Phrase origin,
        @Nullable Phrase progress,
        int percent,
        boolean withoutWords,
        @Nullable String first,
        List<FileLine> files,
        List<DocumentLine> documents,
        List<OutsideLine> outside,
        List<Choice> people,
        Problems problems) {

    /** A file. @param refusal why it was not read; null where it was @param raw where it can be had; null for nowhere */
    public record FileLine(
            String name,
            Phrase state,
            @Nullable Phrase refusal,
            @Nullable String raw) {}

    /**
     * A document.
     *
     * @param path where it is checked or read; null for nowhere
     * @param waits the reserved envelope that still needs its number; null where none does
     */
    public record DocumentLine(
            int number,
            Phrase title,
            List<Phrase> below,
            Tag state,
            @Nullable String path,
            @Nullable Waiting waits) {}

    /** A reserved envelope without number. */
    public record Waiting(UUID id, int version) {}

    /** A page that belongs to no document. */
    public record OutsideLine(UUID id, Phrase what) {}
}
