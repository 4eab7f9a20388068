// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palazzo.law.Text;

/**
 * What a mail is, once its certification was looked at. Only the outer layer counts: what lies inside an original message
 * is content, whatever it says of itself. Only {@link Envelope} and {@link Receipt} prove anything.
 */
public sealed interface Opened {

    /**
     * An envelope (busta di trasporto) that a known provider sealed.
     *
     * @param data its certification: the true sender, the legal time of sending
     * @param original the message as the sender gave it to the provider (postacert.eml), byte for byte
     */
    record Envelope(Certification data, byte[] original) implements Opened {}

    /** A receipt or notice (ricevuta, avviso) about a message that was sent, which a known provider sealed. */
    record Receipt(Certification data, Optional<String> reference) implements Opened {

        /**
         * What the message it is about may be called, the surest first: {@code X-Riferimento-Message-ID}, the
         * {@code msgid} and the {@code identificativo} of its data. The header is not sealed: where it contradicts the
         * sealed {@code msgid} it is not listed.
         */
        public List<String> about() {
            Optional<String> trusted =
                    reference.filter(said -> data.messageId().isEmpty() || said.equals(data.messageId()));
            return java.util.stream.Stream.of(trusted.orElse(""), data.messageId(), data.id())
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .toList();
        }

        /** The addresses whose state it changes; empty where it does not say. */
        public List<String> recipients() {
            return switch (data.type()) {
                case ACCEPTED, NOT_ACCEPTED ->
                    data.recipients().stream()
                            .map(Certification.Recipient::address)
                            .toList();
                case TAKEN_IN_CHARGE -> data.taken();
                default -> data.delivery().map(List::of).orElseGet(data::onlyRecipient);
            };
        }

        /** What it tells of {@code recipient}; nothing where it is about others. */
        public Optional<DeliveryState.Told> told(String recipient) {
            return recipients().stream().anyMatch(recipient::equalsIgnoreCase)
                    ? Optional.of(new DeliveryState.Told(data.type(), data.isCertified(recipient), at()))
                    : Optional.empty();
        }

        /** When it says that what it tells came about: its legal time. */
        public Instant at() {
            return data.at().toInstant();
        }
    }

    /**
     * An envelope around a message that was not certified (busta di anomalia): ordinary mail that came to a certified box.
     *
     * @param original the message as it came to the provider
     */
    record Anomaly(byte[] original) implements Opened {}

    /**
     * It looks certified and its proof does not hold: forged, changed on its way, or of a provider that the city does not
     * know. It proves nothing and changes no state; its text may be read like that of any mail.
     */
    record Unproven(Doubt why) implements Opened {

        /** Why, in words. */
        public Text words() {
            return why.words();
        }
    }

    /** A mail that does not pretend to be certified. */
    record Ordinary() implements Opened {}
}
