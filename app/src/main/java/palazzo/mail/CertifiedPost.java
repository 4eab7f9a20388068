// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.pec.Certification;
import palazzo.pec.DeliveryState;

/** What certified mail proves: of what came, and of what left. */
public interface CertifiedPost {

    /** What is proved of a mail that came; nothing is where it came another way. */
    Item.Proof proof(UUID item);

    /** How far a message got to each of its recipients; empty where it does not leave as certified mail. */
    List<Delivery> deliveries(UUID sending);

    /** The receipts about a message, the oldest first. */
    List<Heard> heard(UUID sending);

    /**
     * How far a message got to one recipient.
     *
     * @param at legal time of the receipt that says so; null where none came
     * @param explanation in the provider's words; may be empty
     */
    record Delivery(
            String recipient, DeliveryState state, @Nullable Instant at, String explanation) {}

    /**
     * A receipt.
     *
     * @param item the mail that brought it
     * @param sha256 of its bytes as they came
     */
    record Heard(
            UUID item,
            String sha256,
            Certification.Type type,
            Certification.Fault fault,
            Instant at,
            String provider,
            String explanation,
            List<String> recipients) {}
}
