// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.util.List;

/**
 * How somebody is written to.
 *
 * @param envelope the lines above the address: office, title and name, body
 * @param salutation how the letter begins, with its comma
 * @param delivery where it goes, of one line or several: a postal or a mail address; empty where none is known
 */
public record AddressForm(List<String> envelope, String salutation, String delivery) {

    /** What something is sent for: it decides which address is taken. */
    public enum Purpose {
        /** A letter on paper. */
        POST,
        /** An invitation, by post or by mail. */
        INVITATIONS,
        /** An ordinary mail. */
        MAIL,
        /** A certified mail. */
        PEC
    }
}
