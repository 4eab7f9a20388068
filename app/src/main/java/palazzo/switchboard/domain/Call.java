// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;

/**
 * A call.
 *
 * @param answeredBy who of the staff has or had it; null while it rings, or where an extension is nobody's
 * @param note null until it is noted
 */
public record Call(
        UUID id,
        int version,
        Caller caller,
        Line line,
        Instant began,
        @Nullable Instant answered,
        @Nullable UUID answeredBy,
        @Nullable Instant ended,
        @Nullable Note note,
        Label label) {

    /** What a call is to the trail, the timeline, the tasks. */
    public static Subject subject(UUID id) {
        return new Subject("call", id);
    }

    /** The same of this one. */
    public Subject subject() {
        return subject(id);
    }

    /** Where it is read. */
    public String path() {
        return "/switchboard/calls/" + id;
    }

    /** Whether somebody has written down what it was about. */
    public boolean isNoted() {
        return note != null;
    }

    /** The same with what was noted; a call that still rang was answered by whoever notes it. */
    Call noted(Caller by, Note what, Label reserved) {
        boolean open = line == Line.RINGING;
        return new Call(
                id,
                version,
                by,
                open ? Line.TALKING : line,
                began,
                open ? what.at() : answered,
                answeredBy == null && line != Line.LOST ? what.by() : answeredBy,
                ended,
                what,
                reserved);
    }
}
