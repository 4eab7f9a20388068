// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.icalendar.Itip;

/**
 * What the calendar program of whoever invites says of an invitation.
 *
 * @param uid of the event there
 * @param organizer the only mail address that may change it
 * @param invitee the address under which we are invited, and answer
 * @param sequence how often it was changed there
 * @param content its newest word, as it came
 * @param rule how it takes place again; empty where it does not. The invitation is to the first time
 * @param findings what is broken in it, a line each
 * @param was what the invitation said before the last change; null where nothing was changed
 */
public record Call(
        UUID invitation,
        String uid,
        String organizer,
        String invitee,
        int sequence,
        Instant stamp,
        byte[] content,
        String rule,
        String findings,
        @Nullable Was was) {

    /** What was changed. @param title empty where it is the same, as all the others @param starts null where it is the same */
    public record Was(String title, @Nullable Instant starts, String place, Instant changedAt) {}

    /** The same after a newer word. */
    Call said(Itip newer, byte[] bytes, String broken, @Nullable Was before) {
        return new Call(
                invitation,
                uid,
                organizer,
                invitee,
                newer.sequence(),
                newer.stamp(),
                bytes,
                newer.event().text("RRULE"),
                broken,
                before == null ? was : before);
    }
}
