// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digital signature as it stands in a file.
 *
 * @param path of what it signs within the file; empty for the file itself
 * @param signer the name in the certificate; empty where there is none
 * @param fiscalCode of the signer, where the certificate tells it; else empty
 * @param issuer who issued the certificate
 * @param format {@code CAdES}, {@code PAdES} or {@code XAdES}
 * @param at when: as the signer's machine says, unless {@code stamped}; null where it does not say
 * @param stamped whether a time stamp that matches the signature proves the time
 * @param from the beginning of the certificate's validity; null without a certificate
 * @param until its end
 * @param sealed whether a body sealed it, and no person signed; null where an older reader did not look
 * @param faults what is wrong or was not looked at
 */
public record Signature(
        String path,
        String signer,
        String fiscalCode,
        String issuer,
        String format,
        @Nullable Instant at,
        boolean stamped,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean sealed,
        List<Fault> faults) {

    public Signature {
        faults = List.copyOf(faults);
    }

    /** Whether the content is what was signed with the certificate's key, whoever that may belong to. */
    public boolean holds() {
        return faults.stream().noneMatch(Fault::breaks);
    }

    /** Whether it is the seal of a body (EN 319 412-3: its certificate names an organisation by its code, and nobody). */
    public boolean isSeal() {
        return Boolean.TRUE.equals(sealed);
    }

    /** What is wrong with a signature. */
    public enum Fault {
        /** The content is no longer what was signed. */
        ALTERED(true),
        /** The signature does not belong to its certificate. */
        BROKEN(true),
        /** What was signed is not in the file. */
        CONTENT_MISSING(true),
        /** There is no certificate in it. */
        NO_CERTIFICATE(true),
        /** It cannot be read. */
        UNREADABLE(true),
        /** Something was added to the PDF after it was signed. */
        CHANGED_AFTER(true),
        /** It was made before or after the certificate's validity. */
        OUT_OF_VALIDITY(true),
        /** A time stamp on it does not hold, or is of something else. */
        TIME_STAMP_BROKEN(false),
        /** The time stamp is of this signature and intact; no chain leads from it to an authority that this house trusts. */
        STAMP_NOT_TRUSTED(false),
        /** The chain leads to an authority that this house trusts, and a certificate of it was over when it was signed. */
        CHAIN_OVER(true),
        /** The signer's certificate was revoked before it was signed, as a list says that lies in the file. */
        REVOKED(true),
        /** A list that lies in the file says that the certificate was not revoked; it was not asked for a newer one. */
        NOT_REVOKED_THEN(false),
        /** No chain leads to an authority that this house trusts. */
        NOT_TRUSTED(false),
        /** Whether the certificate was revoked was not asked: nothing is fetched. */
        REVOCATION_NOT_ASKED(false);

        private final boolean breaks;

        Fault(boolean breaks) {
            this.breaks = breaks;
        }

        /** Whether the signature is worth nothing because of it. */
        public boolean breaks() {
            return breaks;
        }
    }
}
