// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.domain.Dispatch.State;
import palazzo.correspondence.domain.Route.Way;
import palazzo.documents.Blobs;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * Sends what is signed. That a message is being sent is written down before the server hears of it, and what came of it
 * after: a process that dies in between leaves a message in doubt, which a person decides about.
 */
@Component
public class MailSending implements CityJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final int AT_ONCE = 100;

    private final Replies replies;
    private final Dispatches dispatches;
    private final Departure departure;
    private final Mailboxes mailboxes;
    private final Smtp smtp;
    private final Blobs blobs;
    private final Delivery delivery;
    private final Today today;
    private final TransactionTemplate transaction;

    MailSending(
            Replies replies,
            Dispatches dispatches,
            Departure departure,
            Mailboxes mailboxes,
            Smtp smtp,
            Blobs blobs,
            Delivery delivery,
            Today today,
            TransactionTemplate transaction) {
        this.replies = replies;
        this.dispatches = dispatches;
        this.departure = departure;
        this.mailboxes = mailboxes;
        this.smtp = smtp;
        this.blobs = blobs;
        this.delivery = delivery;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "mail.send";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run(City city) {
        List<RuntimeException> failed = new ArrayList<>();
        each(dispatches.in(State.SENDING, Way.MAIL), this::leftBehind, failed);
        each(replies.leaving(today.now(), AT_ONCE), departure::number, failed);
        each(dispatches.in(State.TO_PRINT, Way.MAIL, Way.POST), departure::print, failed);
        each(dispatches.in(State.QUEUED, Way.MAIL), this::send, failed);
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    /** One that fails keeps none of the others back, at its own step or at a later one. */
    private static <T> void each(List<T> all, Consumer<T> step, List<RuntimeException> failed) {
        for (T one : all) {
            try {
                step.accept(one);
            } catch (RuntimeException e) {
                LOG.error("A reply does not leave.", e);
                failed.add(e);
            }
        }
    }

    private void leftBehind(Dispatch dispatch) {
        transaction.executeWithoutResult(
                status -> delivery.stuck(dispatches.save(dispatch.inDoubt("interrupted")), "letter.in_doubt"));
    }

    private void send(Dispatch queued) {
        byte[] raw = blobs.get(Objects.requireNonNull(queued.sha256()));
        Mailbox box = mailboxes.one(Objects.requireNonNull(queued.mailbox()));
        Dispatch sending = Objects.requireNonNull(transaction.execute(status -> dispatches.save(queued.sending())));
        Smtp.Answer answer = smtp.send(box.account(), sending.recipient(), raw);
        transaction.executeWithoutResult(status -> note(sending, answer));
    }

    private void note(Dispatch sending, Smtp.Answer answer) {
        switch (answer) {
            case Smtp.Answer.Taken() -> delivery.done(dispatches.save(sending.sent()), Map.of());
            case Smtp.Answer.Refused(String why) ->
                delivery.stuck(dispatches.save(sending.refused(why)), "letter.send_failed");
            case Smtp.Answer.Unknown(String why) ->
                delivery.stuck(dispatches.save(sending.inDoubt(why)), "letter.in_doubt");
            case Smtp.Answer.NotNow(String why) -> later(sending, why);
        }
    }

    private void later(Dispatch sending, String why) {
        Dispatch next = dispatches.save(sending.later(why, today.now()));
        if (next.state().isStuck()) {
            delivery.stuck(next, "letter.send_failed");
        }
    }
}
