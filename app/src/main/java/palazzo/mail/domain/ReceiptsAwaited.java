// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.kernel.Today;
import palazzo.mail.DeliveryChanged;
import palazzo.mail.domain.DeliveryReceipts.Message;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;

/** Tells where a certified message was given to our provider and no receipt came for 12 hours, and for 24. */
@Component
public class ReceiptsAwaited implements CityJob {

    private static final int WARNING = 12;
    private static final int LAST = 24;

    private final DeliveryReceipts receipts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Today today;

    ReceiptsAwaited(
            DeliveryReceipts receipts, ApplicationEventPublisher events, TransactionTemplate transaction, Today today) {
        this.receipts = receipts;
        this.events = events;
        this.transaction = transaction;
        this.today = today;
    }

    @Override
    public String name() {
        return "mail.receipts";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run(City city) {
        OneByOne work = new OneByOne();
        work.each(receipts.awaitedSince(today.now().minus(Duration.ofHours(WARNING))), this::look);
        work.end();
    }

    private void look(Message message) {
        transaction.executeWithoutResult(status -> {
            boolean settled = receipts.deliveries(message).stream()
                    .allMatch(delivery -> delivery.state().isFinal());
            int hours = settled || isOver(message, LAST) ? LAST : WARNING;
            if (hours > message.alarmed()) {
                receipts.alarmed(message.id(), hours);
                if (!settled) {
                    events.publishEvent(new DeliveryChanged(message.id(), hours));
                }
            }
        });
    }

    private boolean isOver(Message message, int hours) {
        Instant limit = message.sentAt().plus(Duration.ofHours(hours));
        return !today.now().isBefore(limit);
    }
}
