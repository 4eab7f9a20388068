// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.util.function.Supplier;

/**
 * What lies on a shelf: an event, a thing to do, a card.
 *
 * @param name the last part of its address
 * @param etag changes with its bytes; without quotation marks
 * @param scheduleTag changes when an event does, and not when somebody answers (RFC 6638); empty where nobody is called
 * @param bytes read where they are asked for
 */
public record Resource(String name, String etag, String scheduleTag, Supplier<byte[]> bytes) {

    /** One of which nobody is called to anything. */
    Resource(String name, String etag, Supplier<byte[]> bytes) {
        this(name, etag, "", bytes);
    }

    /** One whose bytes are at hand. */
    static Resource of(String name, String etag, byte[] content) {
        return new Resource(name, etag, () -> content);
    }

    /** Its bytes. */
    public byte[] content() {
        return bytes.get();
    }
}
