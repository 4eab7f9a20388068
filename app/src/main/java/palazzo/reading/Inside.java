// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file.
 *
 * @param kind its media type as its bytes show it, whatever its name says
 * @param text its words and those of everything in it, with line breaks, at most {@value #LONGEST_TEXT} characters
 * @param pages how many pages it has; 0 where it has none or nobody knows
 * @param items what lies in it: files of an archive, attachments of a mail, the content of an envelope
 * @param signatures on it and on what lies in it
 * @param trouble why it was not read, or not to its end; null where it was
 */
public record Inside(
        String kind,
        String text,
        int pages,
        List<Item> items,
        List<Signature> signatures,
        @Nullable Trouble trouble) {

    /** Characters of text that are read of one file. */
    public static final int LONGEST_TEXT = 2_000_000;

    public Inside {
        items = List.copyOf(items);
        signatures = List.copyOf(signatures);
    }

    /** A file of which nothing could be said. */
    public static Inside nothing(Trouble trouble) {
        return new Inside("application/octet-stream", "", 0, List.of(), List.of(), trouble);
    }

    /**
     * Something that lies in a file.
     *
     * @param path numbers with a point between: {@code 0.2} is the third thing in the first
     * @param name as the file says; empty where it says none
     * @param kind its media type as its bytes show it
     * @param size in bytes
     * @param trouble why it was not read; null where it was
     */
    public record Item(
            String path,
            String name,
            String kind,
            long size,
            @Nullable Trouble trouble) {}
}
