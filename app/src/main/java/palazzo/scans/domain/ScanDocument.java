// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.correspondence.ReservedKind;
import palazzo.kernel.Subject;

/**
 * A document of a batch, before it is a letter.
 *
 * @param place among the documents of its batch
 * @param version of the row; a change made to an older one is told
 * @param unit code of the unit to which it is addressed; empty for none
 * @param reserved null where it may be read
 * @param code of the letter of ours that it carries; empty for none
 * @param number its registry number, where it has got one as reserved post; else empty
 * @param letter that it became, or was filed with; null while it is neither
 */
public record ScanDocument(
        UUID id,
        UUID batch,
        long place,
        int version,
        String unit,
        @Nullable ReservedKind reserved,
        String code,
        State state,
        String number,
        @Nullable UUID letter) {

    /** How far it has come. */
    public enum State {
        /** Somebody looks whether it is split and in order. */
        TO_CHECK,
        /** It is a letter. */
        TAKEN,
        /** It hangs on a letter that was there. */
        FILED,
        /** It is reserved post, and has its number. */
        REGISTERED,
        /** Nothing of it is left: its pages were put elsewhere or left out. */
        DROPPED
    }

    Subject subject() {
        return new Subject("scan_document", id);
    }
}
