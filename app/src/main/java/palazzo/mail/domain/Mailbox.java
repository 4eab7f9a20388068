// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.pec.Certification.Form;

/**
 * A box of the house on a mail server.
 *
 * @param name as staff call it: "Posta del Sindaco"
 * @param uidValidity of the folder as last seen; 0 before the first time (RFC 9051, 2.3.1.1)
 * @param lastUid the highest message number taken in under it
 * @param fetchedAt when it was last read through; null never
 * @param failure why the last reading failed; null when it did not
 */
public record Mailbox(
        UUID id,
        int version,
        Account account,
        boolean active,
        long uidValidity,
        long lastUid,
        @Nullable Instant fetchedAt,
        @Nullable String failure) {

    /** How the connection is protected. */
    public enum Security {
        /** Not at all: only for servers on the same machine. */
        NONE,
        /** Begins plain, and goes on encrypted or not at all. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }

    /**
     * Where it is and how one gets in.
     *
     * @param password in clear; kept encrypted, never shown
     * @param certified whether it is a box of certified mail (PEC)
     * @param receipts which receipt of delivery it asks for, where it is
     */
    public record Account(
            String name,
            String address,
            String imapHost,
            int imapPort,
            String smtpHost,
            int smtpPort,
            Security security,
            String username,
            String password,
            boolean certified,
            Form receipts) {

        /** A box of ordinary mail. */
        public Account(
                String name,
                String address,
                String imapHost,
                int imapPort,
                String smtpHost,
                int smtpPort,
                Security security,
                String username,
                String password) {
            this(
                    name,
                    address,
                    imapHost,
                    imapPort,
                    smtpHost,
                    smtpPort,
                    security,
                    username,
                    password,
                    false,
                    Form.COMPLETE);
        }

        /** The same, as a box of certified mail that asks for complete receipts. */
        public Account asCertified() {
            return new Account(
                    name,
                    address,
                    imapHost,
                    imapPort,
                    smtpHost,
                    smtpPort,
                    security,
                    username,
                    password,
                    true,
                    Form.COMPLETE);
        }

        @Override
        public String toString() {
            return "%s <%s>".formatted(name, address);
        }
    }
}
