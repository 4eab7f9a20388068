// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.reading.Inside;
import palazzo.reading.Signature;
import palazzo.reading.Trouble;

/**
 * What is known of bytes.
 *
 * @param read whether they were read; else everything but {@code scan} says nothing yet
 * @param kind their media type, as they show it themselves
 * @param pages of a PDF, images of a TIFF; 0 for none
 * @param trouble why they were not read, or not to their end; null where they were
 * @param items what lies in them
 * @param signatures on them and on what lies in them
 * @param scan what the antivirus says
 * @param threat what it found; empty where it found nothing
 */
public record Known(
        String sha256,
        boolean read,
        String kind,
        int pages,
        @Nullable Trouble trouble,
        List<Inside.Item> items,
        List<Signature> signatures,
        Scan scan,
        String threat) {

    /** What the antivirus says. */
    public enum Scan {
        /** It did not look yet, or there is none. */
        WAITING,
        /** Nothing found. */
        CLEAN,
        /** Harmful: kept, and not handed out. */
        INFECTED,
        /** It would not look, most often because of the size. */
        REFUSED
    }

    public Known {
        items = List.copyOf(items);
        signatures = List.copyOf(signatures);
    }

    /** Whether it is a PDF. */
    public boolean isPdf() {
        return kind.equals("application/pdf");
    }
}
