// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

/**
 * What the house takes for a mail address: one to which a mail can be sent by any server (RFC 5321, 4.1.2, without quoted
 * names and without letters beyond ASCII, for which few servers are made).
 */
public final class MailAddress {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";

    /** As a regular expression; the empty text is an address that was not given. */
    public static final String PATTERN = "(" + ATOM + "(\\." + ATOM + ")*@" + LABEL + "(\\." + LABEL + ")*)?";

    private MailAddress() {}
}
