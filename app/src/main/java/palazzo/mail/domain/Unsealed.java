// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import org.jspecify.annotations.Nullable;
import palazzo.mail.Item;
import palazzo.pec.Opened;

/**
 * A mail as it was read, out of its certified envelope where it came in one.
 *
 * @param receipt what it says about something that was sent; null where it is none
 */
record Unsealed(ReadMail mail, Item.Proof proof, Opened.@Nullable Receipt receipt) {

    static Unsealed ordinary(ReadMail mail) {
        return new Unsealed(mail, Item.Proof.NONE, null);
    }
}
