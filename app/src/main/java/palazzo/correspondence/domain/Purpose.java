// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Refusal;

/**
 * What a reply is for. An interim one says that the answer is worked on and by when it comes: the letter stays open, and the
 * day by which it is to be answered stays what it was.
 *
 * @param interim whether it is not the answer yet
 * @param promised the day by which an interim reply promises the answer; null for the answer, and while nobody said
 */
public record Purpose(boolean interim, @Nullable LocalDate promised) {

    /** The answer itself. */
    public static final Purpose ANSWER = new Purpose(false, null);

    /** Only an interim reply promises a day. */
    public Purpose {
        promised = interim ? promised : null;
    }

    /** One that promises the answer by {@code day}. */
    public static Purpose promising(@Nullable LocalDate day) {
        return new Purpose(true, day);
    }

    /** @throws Refusal where an interim reply promises nothing, or a day that is not to come */
    void mustBeWhole(LocalDate today) {
        if (interim && promised == null) {
            throw new Refusal("promised/reply.no_promise");
        }
        if (promised != null && !promised.isAfter(today)) {
            throw new Refusal("promised/reply.promise_past", promised);
        }
    }
}
