// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * How far a message got on its way to one recipient. The order is that of proof: receipts may come in any order and more than
 * once, and the strongest stands. So a delivery that comes after a notice of failure is a delivery, and an acceptance that
 * comes after the delivery takes nothing back.
 */
public enum DeliveryState {
    /** Nothing was heard yet. */
    NOTHING_HEARD,
    /** Our provider accepted it (accettazione). */
    ACCEPTED,
    /** Accepted for a box that is not certified: no more will be heard. */
    ACCEPTED_ORDINARY,
    /** No delivery after 12 hours; it may still come. */
    LATE,
    /** Our provider refused it. */
    NOT_ACCEPTED,
    /** It did not get there, or no delivery was heard of within 24 hours. */
    NOT_DELIVERED,
    /** It is in the recipient's box. */
    DELIVERED;

    /**
     * A notice of lateness is the last one, and says that delivery failed, from this on after acceptance: RFC 6109, 3.3.3
     * gives 24 hours and lets the provider say so two hours earlier.
     */
    public static final Duration LAST_NOTICE = Duration.ofHours(22);

    /**
     * One thing that was told of a recipient.
     *
     * @param certified whether the recipient's box is, as the acceptance says
     * @param at its legal time
     */
    public record Told(Certification.Type type, boolean certified, Instant at) {}

    /**
     * What all that was told of one recipient says together.
     *
     * @param sentAt when it was given to our provider; counts where no receipt of acceptance came
     */
    public static DeliveryState of(Instant sentAt, Collection<Told> told) {
        Instant accepted = told.stream()
                .filter(each -> each.type() == Certification.Type.ACCEPTED)
                .map(Told::at)
                .min(Comparator.naturalOrder())
                .orElse(sentAt);
        return told.stream()
                .map(each -> said(each, accepted))
                .max(Comparator.naturalOrder())
                .orElse(NOTHING_HEARD);
    }

    private static DeliveryState said(Told told, Instant accepted) {
        return switch (told.type()) {
            case ACCEPTED -> told.certified() ? ACCEPTED : ACCEPTED_ORDINARY;
            case NOT_ACCEPTED -> NOT_ACCEPTED;
            case DELIVERED -> DELIVERED;
            case NOT_DELIVERED -> NOT_DELIVERED;
            case LATE -> told.at().isBefore(accepted.plus(LAST_NOTICE)) ? LATE : NOT_DELIVERED;
            case TAKEN_IN_CHARGE, VIRUS_FOUND, ENVELOPE -> NOTHING_HEARD;
        };
    }

    /** Whether nothing more is to be expected. */
    public boolean isFinal() {
        return this != NOTHING_HEARD && this != ACCEPTED && this != LATE;
    }

    /** Whether it will not get there, as far as is known. */
    public boolean failed() {
        return this == NOT_ACCEPTED || this == NOT_DELIVERED;
    }
}
