// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.util.UUID;

/**
 * A holder's programs have something to be told of an event to which they are called, or call others; the event itself stands in
 * the agenda already. Told within the act's transaction.
 *
 * @param holder whose programs
 * @param uid of the event: a later word takes the place of an earlier one
 * @param message a call, a change or an answer (RFC 5546); null where the holder has answered, and nothing waits any more
 */
public record HolderTold(UUID holder, String uid, byte @org.jspecify.annotations.Nullable [] message) {}
