// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import palazzo.pec.domain.Contents;
import palazzo.pec.domain.Daticert;
import palazzo.pec.domain.NotProved;
import palazzo.pec.domain.OuterMail;
import palazzo.pec.domain.Seal;

/**
 * Opens certified mail. Whatever the bytes are, there is an answer and no exception; nothing is asked of the network, so
 * that the same bytes get the same answer years later.
 */
public final class CertifiedMail {

    private static final Logger LOG = LoggerFactory.getLogger(CertifiedMail.class);

    private final Seal seal;

    /** @param anchors whom the city trusts */
    public CertifiedMail(Anchors anchors) {
        this.seal = new Seal(anchors);
    }

    /** Whether a mail says of itself that it comes from a provider: only then opening it can tell more. */
    public static boolean looksCertified(byte[] raw) {
        return OuterMail.of(raw).looksCertified();
    }

    /**
     * Says what a mail is.
     *
     * @param raw its bytes as they came, with lines that end in CRLF or in LF
     * @param seen when it is looked at; stands for the time of signing where the signature does not tell it
     */
    public Opened open(byte[] raw, Instant seen) {
        OuterMail mail = OuterMail.of(raw);
        if (!mail.looksCertified()) {
            return new Opened.Ordinary();
        }
        try {
            return open(mail, Contents.of(seal.sealed(mail, seen)));
        } catch (NotProved e) {
            LOG.info("A mail of {} bytes looks certified and proves nothing: {}", raw.length, e.getMessage());
            return new Opened.Unproven(e.doubt());
        }
    }

    private static Opened open(OuterMail mail, Contents contents) throws NotProved {
        if (contents.data().isEmpty()) {
            return new Opened.Anomaly(contents.original().orElseThrow(() -> new NotProved(Doubt.NO_DATA)));
        }
        Certification data = Daticert.read(contents.data().get());
        if (data.type() != Certification.Type.ENVELOPE) {
            return new Opened.Receipt(data, mail.reference());
        }
        return new Opened.Envelope(data, contents.original().orElseThrow(() -> new NotProved(Doubt.NO_ORIGINAL)));
    }
}
