// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriUtils;

/**
 * A place below {@code /dav/}.
 *
 * @param person whose; {@link #NOBODY} where it is nobody's
 * @param shelf name of the calendar or address book; empty for none
 * @param item name of what lies on it; empty for none
 */
record DavPath(Kind kind, UUID person, String shelf, String item) {

    /** Where everything begins. */
    static final String BASE = "/dav/";

    static final UUID NOBODY = new UUID(0, 0);
    static final DavPath ROOT = new DavPath(Kind.ROOT, NOBODY, "", "");

    /** What stands at a place. */
    enum Kind {
        ROOT,
        PRINCIPALS,
        PRINCIPAL,
        PROXY_READ,
        PROXY_WRITE,
        HOMES,
        HOME,
        CALENDAR,
        OBJECT,
        INBOX,
        OUTBOX,
        BOOK_HOMES,
        BOOK_HOME,
        BOOK,
        CARD;

        boolean isCollection() {
            return this != OBJECT && this != CARD;
        }
    }

    static DavPath principal(UUID person) {
        return new DavPath(Kind.PRINCIPAL, person, "", "");
    }

    static DavPath home(UUID person) {
        return new DavPath(Kind.HOME, person, "", "");
    }

    DavPath at(Kind other) {
        return new DavPath(other, person, other == Kind.INBOX ? "inbox" : "", "");
    }

    DavPath calendar(String name) {
        return new DavPath(Kind.CALENDAR, person, name, "");
    }

    DavPath item(String name) {
        return new DavPath(kind == Kind.BOOK ? Kind.CARD : Kind.OBJECT, person, shelf, name);
    }

    /** Reads a path as it stands in a request or an href, whole addresses included; empty for what is none of ours. */
    static Optional<DavPath> read(String href) {
        try {
            String path = href.contains("://") ? URI.create(href).getRawPath() : href;
            if (path.equals("/dav")) {
                return Optional.of(ROOT);
            }
            if (!path.startsWith(BASE)) {
                return Optional.empty();
            }
            List<String> parts = Arrays.stream(path.substring(BASE.length()).split("/"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> UriUtils.decode(part, StandardCharsets.UTF_8))
                    .toList();
            return parts.isEmpty() ? Optional.of(ROOT) : below(parts);
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<DavPath> below(List<String> parts) {
        String last = parts.getLast();
        Optional<DavPath> top = switch (parts.getFirst()) {
            case "principals" -> Optional.of(ROOT.at(Kind.PRINCIPALS));
            case "calendars" -> Optional.of(ROOT.at(Kind.HOMES));
            case "addressbooks" -> Optional.of(ROOT.at(Kind.BOOK_HOMES));
            default -> Optional.empty();
        };
        if (parts.size() == 1 || top.isEmpty()) {
            return top;
        }
        UUID person = UUID.fromString(parts.get(1));
        return switch (top.get().kind()) {
            case PRINCIPALS -> principal(person, parts);
            case HOMES ->
                switch (parts.size()) {
                    case 2 -> Optional.of(home(person));
                    case 3 -> Optional.of(third(person, last));
                    case 4 -> Optional.of(new DavPath(Kind.OBJECT, person, parts.get(2), last));
                    default -> Optional.empty();
                };
            default ->
                switch (parts.size()) {
                    case 2 -> Optional.of(principal(person).at(Kind.BOOK_HOME));
                    case 3 -> Optional.of(new DavPath(Kind.BOOK, person, last, ""));
                    case 4 -> Optional.of(new DavPath(Kind.CARD, person, parts.get(2), last));
                    default -> Optional.empty();
                };
        };
    }

    private static Optional<DavPath> principal(UUID person, List<String> parts) {
        return switch (parts.size() == 2 ? "" : parts.size() == 3 ? parts.get(2) : "?") {
            case "" -> Optional.of(principal(person));
            case "calendar-proxy-read" -> Optional.of(principal(person).at(Kind.PROXY_READ));
            case "calendar-proxy-write" -> Optional.of(principal(person).at(Kind.PROXY_WRITE));
            default -> Optional.empty();
        };
    }

    private static DavPath third(UUID person, String name) {
        return switch (name) {
            case "inbox" -> home(person).at(Kind.INBOX);
            case "outbox" -> home(person).at(Kind.OUTBOX);
            default -> home(person).calendar(name);
        };
    }

    /** Its address; of what holds others with a slash at the end. */
    String href() {
        return switch (kind) {
            case ROOT -> BASE;
            case PRINCIPALS -> BASE + "principals/";
            case PRINCIPAL -> BASE + "principals/" + person + "/";
            case PROXY_READ -> BASE + "principals/" + person + "/calendar-proxy-read/";
            case PROXY_WRITE -> BASE + "principals/" + person + "/calendar-proxy-write/";
            case HOMES -> BASE + "calendars/";
            case HOME -> BASE + "calendars/" + person + "/";
            case INBOX -> BASE + "calendars/" + person + "/inbox/";
            case OUTBOX -> BASE + "calendars/" + person + "/outbox/";
            case CALENDAR -> BASE + "calendars/" + person + "/" + encoded(shelf) + "/";
            case OBJECT -> BASE + "calendars/" + person + "/" + encoded(shelf) + "/" + encoded(item);
            case BOOK_HOMES -> BASE + "addressbooks/";
            case BOOK_HOME -> BASE + "addressbooks/" + person + "/";
            case BOOK -> BASE + "addressbooks/" + person + "/" + encoded(shelf) + "/";
            case CARD -> BASE + "addressbooks/" + person + "/" + encoded(shelf) + "/" + encoded(item);
        };
    }

    private static String encoded(String part) {
        return UriUtils.encodePathSegment(part, StandardCharsets.UTF_8);
    }
}
