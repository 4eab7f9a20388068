// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** What was asked is not done; the client is told which condition it missed (RFC 4918, 16), and its user why. */
public class DavFault extends RuntimeException {

    private final int status;
    private final transient @Nullable QName condition;

    /**
     * @param status of HTTP
     * @param condition its name in the protocol; null where it has none
     * @param words why; empty where the condition says it all
     */
    public DavFault(int status, @Nullable QName condition, String words) {
        super(words);
        this.status = status;
        this.condition = condition;
    }

    /** Nothing is there, or nothing for this reader. */
    public static DavFault notFound() {
        return new DavFault(404, null, "");
    }

    /** Seen, but not theirs to do. */
    public static DavFault forbidden(String words) {
        return new DavFault(403, Dav.d("need-privileges"), words);
    }

    /** It was changed meanwhile. */
    public static DavFault changed() {
        return new DavFault(412, null, "");
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** The condition that was missed; null for none that has a name. */
    public @Nullable QName condition() {
        return condition;
    }

    /** Why, in words; may be empty. */
    public String words() {
        return java.util.Objects.requireNonNullElse(getMessage(), "");
    }
}
