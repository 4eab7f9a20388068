// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.documents.Blobs;
import palazzo.exchange.domain.Inspection.Found;
import palazzo.exchange.domain.Mark.Office;
import palazzo.exchange.domain.Messages.Waiting;
import palazzo.exchange.domain.SentMarks.Sent;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Looks at the stamps that came, sends what our registry answers, and notices who does not confirm. */
@Component
class ExchangeJob implements CityJob {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeJob.class);
    private static final int AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final int MOST_EXCEPTIONS_A_DAY = 20;

    private final ReceivedMarks received;
    private final SentMarks sent;
    private final Messages messages;
    private final List<Carrier> carriers;
    private final FileInspection inspection;
    private final Partners partners;
    private final Exchange exchange;
    private final Notices notices;
    private final OwnIds own;
    private final Blobs blobs;
    private final Today today;
    private final TransactionTemplate transaction;

    ExchangeJob(
            ReceivedMarks received,
            SentMarks sent,
            Messages messages,
            List<Carrier> carriers,
            FileInspection inspection,
            Partners partners,
            Exchange exchange,
            Notices notices,
            OwnIds own,
            Blobs blobs,
            Today today,
            TransactionTemplate transaction) {
        this.received = received;
        this.sent = sent;
        this.messages = messages;
        this.carriers = carriers;
        this.inspection = inspection;
        this.partners = partners;
        this.exchange = exchange;
        this.notices = notices;
        this.own = own;
        this.blobs = blobs;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "exchange.marks";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run(City city) {
        List<RuntimeException> failed = new ArrayList<>();
        each(received.unread(AT_ONCE), this::look, failed);
        each(messages.waiting(AT_ONCE), this::carry, failed);
        each(sent.silent(today.now().minus(PATIENCE)), this::notice, failed);
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    /** One that fails keeps none of the others back. */
    private static <T> void each(List<T> all, Consumer<T> step, List<RuntimeException> failed) {
        for (T one : all) {
            try {
                step.accept(one);
            } catch (RuntimeException e) {
                LOG.error("An exchange with another body does not go on.", e);
                failed.add(e);
            }
        }
    }

    private void carry(Waiting message) {
        carriers.stream()
                .filter(carrier -> carrier.carries(message))
                .findFirst()
                .ifPresent(carrier -> carrier.carry(message));
    }

    private void look(Received mark) {
        Map<String, byte[]> files = new HashMap<>();
        mark.files().forEach(file -> files.putIfAbsent(file.name(), blobs.get(file.sha256())));
        Found found = inspection.of(
                Inspection.of(blobs.get(mark.sha256()), files, own.body().aooCode(), mark.arrivedAt()), files);
        transaction.executeWithoutResult(status -> follow(received.found(mark, found), found));
    }

    private void follow(Received mark, Found found) {
        if (found.anomaly() != null) {
            except(mark, found, found.anomaly());
        } else if (mark.isToBeConfirmed()) {
            exchange.confirm(mark);
        }
        if (mark.isProved() && found.mark() != null && !mark.address().isBlank()) {
            learn(mark, found.mark());
        }
    }

    /** Registries by older rules read no exception of the newest; what could not be read at all has no edition. */
    private void except(Received mark, Found found, Anomaly anomaly) {
        boolean old = mark.edition() != null && mark.edition() != ReadMark.Edition.V3;
        if (own.body().isKnown() && !old && received.exceptedToday(mark.address()) < MOST_EXCEPTIONS_A_DAY) {
            messages.add(
                    mark.item(),
                    mark.address(),
                    mark.messageId(),
                    new ReturnMessage.Excepted(
                            mark.ours() == null
                                    ? null
                                    : own.of(mark.ours().number(), mark.ours().at()),
                            mark.theirs(),
                            "Messaggio " + mark.messageId(),
                            anomaly.code() + ": " + found.why()));
        }
    }

    /** Who sends a whole stamp by the newest rules is answered with one. */
    private void learn(Received mark, ReadMark read) {
        if (read.edition() == ReadMark.Edition.V3 && partners.at(mark.address()).isEmpty()) {
            RegistrationId id = Objects.requireNonNull(mark.theirs());
            partners.put(new Office(read.sender(), id.body(), id.aoo(), mark.address()));
        }
    }

    private void notice(Sent silent) {
        transaction.executeWithoutResult(status -> {
            notices.silent(silent);
            sent.noticed(silent);
        });
    }
}
