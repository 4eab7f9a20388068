// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.util.UUID;

/**
 * An event as a client of CalDAV asks for it.
 *
 * @param name of the resource, as {@code 4f0c….ics}
 * @param etag changes whenever the bytes do; without quotation marks
 * @param scheduleTag changes when the event does, and not when somebody answers (RFC 6638, 3.2.10); empty where only times
 *     may be seen
 * @param content the bytes in which it was put; where only times may be seen, an event that says only these
 */
public record Stored(UUID id, String name, String uid, String etag, String scheduleTag, byte[] content) {}
