// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.contents.MailHtml;
import palazzo.contents.SafeHtml;
import palazzo.documents.Blobs;
import palazzo.kernel.Today;
import palazzo.organisation.Sights;
import palazzo.pec.Opened;
import palazzo.pec.TrustedProviders;

/** A mail as its sender laid it out: that of a certified one is taken out of the envelope, whose own words are the provider's. */
@Component
public class LetterLayout {

    private final Letters letters;
    private final Blobs blobs;
    private final TrustedProviders providers;
    private final Sights sights;
    private final Today today;

    LetterLayout(Letters letters, Blobs blobs, TrustedProviders providers, Sights sights, Today today) {
        this.letters = letters;
        this.blobs = blobs;
        this.providers = providers;
        this.sights = sights;
        this.today = today;
    }

    /**
     * The HTML of a letter; empty where it has none.
     *
     * @throws palazzo.kernel.NotFound where it is not there, or not theirs to see
     */
    public Optional<SafeHtml> of(UUID id) {
        return MailHtml.of(
                written(blobs.get(letters.one(id, sights.now()).arrival().sha256())));
    }

    private byte[] written(byte[] raw) {
        return switch (providers.opener().open(raw, today.now())) {
            case Opened.Envelope envelope -> envelope.original();
            case Opened.Anomaly anomaly -> anomaly.original();
            default -> raw;
        };
    }
}
