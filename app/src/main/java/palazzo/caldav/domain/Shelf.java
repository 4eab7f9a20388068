// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A calendar or an address book, always as the one who acts may see it. */
public interface Shelf {

    /** Its identity. */
    UUID id();

    /** The last part of its address. */
    String name();

    /** What it is called where nobody gave it another name. */
    String title();

    /** What kind of thing lies on it. */
    Kind kind();

    /** Whose it is. */
    UUID owner();

    /** Which components of iCalendar it takes; none for cards. */
    List<String> components();

    /** Whether the one who acts may put something on it. */
    boolean isWritable();

    /** What a client has seen up to: it changes with all that changes for this reader. */
    String token();

    /** All that lies on it. */
    List<Resource> all();

    /** What may take place in a stretch of time, perhaps more. */
    default List<Resource> around(Instant from, Instant until) {
        return all();
    }

    /** One, by its name. */
    Optional<Resource> one(String name);

    /** What was changed since a token; empty where the token was never given, or can be no longer answered. */
    Optional<Changes> since(String token);

    /**
     * Puts something, its bytes kept as they come.
     *
     * @param ifMatch the etag that the client has; empty where nothing must be there yet; null where it did not say
     * @throws DavFault where it may not be, or was changed meanwhile
     */
    Written put(String name, byte[] content, @Nullable String ifMatch);

    /** Takes something off. @throws DavFault as {@link #put} */
    void delete(String name, @Nullable String ifMatch);

    /** The same. @param answers whether whoever called to it is told that its owner does not come (RFC 6638, 8.1) */
    default void delete(String name, @Nullable String ifMatch, boolean answers) {
        delete(name, ifMatch);
    }

    /** What lies on a shelf. */
    enum Kind {
        /** The agenda of an office holder. */
        AGENDA,
        /** A list of one's own. */
        LIST,
        /** What its owner's programs are told. */
        INBOX,
        /** Cards of the directory. */
        CARDS
    }

    /** @param changed names of what is there @param gone names of what is no more */
    record Changes(List<String> changed, List<String> gone) {}

    /** @param made whether it was not there before @param findings what is broken in it, a line each */
    record Written(String etag, boolean made, List<String> findings) {}
}
