// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

/** How many mails stand in quarantine: no more than that is told to whoever may not read them. */
public interface Unread {

    /** Those of this moment. */
    long now();
}
