// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import palazzo.correspondence.domain.LetterReading.Whole;
import palazzo.correspondence.web.LetterPage.Certified;
import palazzo.correspondence.web.LetterPage.DeliveryLine;
import palazzo.correspondence.web.LetterPage.ReceiptLine;
import palazzo.mail.CertifiedPost;
import palazzo.mail.Item.Proof;
import palazzo.pec.Certification.Fault;
import palazzo.pec.DeliveryState;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** What certified mail proves of a letter and of its answer, as the page says it. */
final class CertifiedParts {

    private CertifiedParts() {}

    static Certified of(Whole whole) {
        Proof proof = whole.certified().proof();
        return new Certified(
                proved(proof),
                warning(proof),
                whole.certified().deliveries().stream()
                        .map(CertifiedParts::delivery)
                        .toList(),
                whole.certified().heard().stream().map(CertifiedParts::receipt).toList());
    }

    private static @Nullable Phrase proved(Proof proof) {
        return proof.at() == null ? null : Phrase.of("letters.pec.proved", proof.at(), proof.provider());
    }

    private static @Nullable Phrase warning(Proof proof) {
        return switch (proof.how()) {
            case NONE, ENVELOPE -> null;
            case ANOMALY -> Phrase.of("letters.pec.anomaly");
            case UNPROVEN ->
                Phrase.of(
                        "letters.pec.unproven",
                        Objects.requireNonNull(proof.doubt()).words().in(LocaleContextHolder.getLocale()));
        };
    }

    private static DeliveryLine delivery(CertifiedPost.Delivery delivery) {
        return new DeliveryLine(
                delivery.recipient(),
                Tag.of(tone(delivery.state()), "letters.pec.state." + delivery.state()),
                delivery.at() == null ? null : Phrase.of("letters.moment", delivery.at()),
                delivery.explanation());
    }

    private static Tone tone(DeliveryState state) {
        return switch (state) {
            case DELIVERED, ACCEPTED_ORDINARY -> Tone.OK;
            case NOT_ACCEPTED, NOT_DELIVERED, LATE -> Tone.LATE;
            case ACCEPTED, NOTHING_HEARD -> Tone.WAIT;
        };
    }

    private static ReceiptLine receipt(CertifiedPost.Heard heard) {
        return new ReceiptLine(
                heard.item(),
                Phrase.of("letters.pec.type." + heard.type()),
                heard.fault() == Fault.NONE ? null : Phrase.of("letters.pec.fault." + heard.fault()),
                Phrase.of("letters.pec.said", heard.at(), heard.provider()),
                heard.explanation(),
                String.join(", ", heard.recipients()));
    }
}
