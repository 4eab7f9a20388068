// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.ByteArrayInputStream;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.mail.Item;
import palazzo.mail.Item.Kind;
import palazzo.mail.Item.Proof;
import palazzo.mail.Item.Sender;
import palazzo.pec.Certification;
import palazzo.pec.CertifiedMail;
import palazzo.pec.Opened;
import palazzo.pec.TrustedProviders;

/**
 * Reads a mail, and takes a certified one out of its envelope first. Whichever box it lies in: a provider's signature proves
 * what it proves everywhere.
 */
@Component
class Unsealing {

    private final TrustedProviders providers;
    private final Today today;

    Unsealing(TrustedProviders providers, Today today) {
        this.providers = providers;
        this.today = today;
    }

    /** @throws MailReader.Unreadable where nothing can be read out of it */
    Unsealed of(byte[] raw) {
        if (!CertifiedMail.looksCertified(raw)) {
            return Unsealed.ordinary(read(raw));
        }
        return switch (providers.opener().open(raw, today.now())) {
            case Opened.Ordinary() -> Unsealed.ordinary(read(raw));
            case Opened.Unproven unproven -> new Unsealed(read(raw), Proof.unproven(unproven.why()), null);
            case Opened.Anomaly anomaly -> new Unsealed(read(anomaly.original()), Proof.ANOMALY, null);
            case Opened.Envelope envelope ->
                new Unsealed(letter(read(envelope.original()), envelope.data()), proof(envelope.data()), null);
            case Opened.Receipt receipt -> new Unsealed(read(raw).as(Kind.RECEIPT), Proof.NONE, receipt);
        };
    }

    private static ReadMail read(byte[] raw) {
        return MailReader.read(new ByteArrayInputStream(raw));
    }

    private static Proof proof(Certification data) {
        return new Proof(Item.Certified.ENVELOPE, data.at().toInstant(), data.provider(), null);
    }

    /** The sender and the time are those that the provider certifies; a name is one that they gave themselves. */
    private static ReadMail letter(ReadMail mail, Certification data) {
        Sender said = mail.sender();
        String name = said.address().equalsIgnoreCase(data.sender()) ? said.name() : "";
        return mail.from(new Sender(name, data.sender()), data.at().toInstant());
    }
}
