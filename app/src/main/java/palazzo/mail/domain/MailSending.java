// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.time.Duration;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.documents.Blobs;
import palazzo.kernel.Hitch;
import palazzo.kernel.Today;
import palazzo.mail.Sending;
import palazzo.mail.Sending.State;
import palazzo.mail.SendingChanged;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;

/**
 * Sends what is queued. That a message is being sent is written down before the server hears of it, and what came of it
 * after: a process that dies in between leaves a message in doubt, which a person decides about.
 */
@Component
public class MailSending implements CityJob {

    private final Sendings sendings;
    private final Mailboxes mailboxes;
    private final Smtp smtp;
    private final Blobs blobs;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final TransactionTemplate transaction;

    MailSending(
            Sendings sendings,
            Mailboxes mailboxes,
            Smtp smtp,
            Blobs blobs,
            ApplicationEventPublisher events,
            Today today,
            TransactionTemplate transaction) {
        this.sendings = sendings;
        this.mailboxes = mailboxes;
        this.smtp = smtp;
        this.blobs = blobs;
        this.events = events;
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
        OneByOne work = new OneByOne();
        work.each(sendings.in(State.SENDING), this::leftBehind);
        work.each(sendings.in(State.QUEUED), this::send);
        work.end();
    }

    private void leftBehind(Sending sending) {
        transaction.executeWithoutResult(
                status -> tell(sending.inDoubt(Hitch.of(Hitch.Kind.BROKEN).text())));
    }

    private void send(Sending queued) {
        byte[] raw = blobs.get(queued.sha256());
        Mailbox box = mailboxes.one(queued.box());
        Sending sending = Objects.requireNonNull(transaction.execute(status -> sendings.save(queued.sending())));
        Smtp.Answer answer = smtp.send(box.account(), sending.to(), raw);
        transaction.executeWithoutResult(status -> note(sending, answer));
    }

    private void note(Sending sending, Smtp.Answer answer) {
        switch (answer) {
            case Smtp.Answer.Taken() -> tell(sending.sent());
            case Smtp.Answer.Refused(String why) -> tell(sending.refused(why));
            case Smtp.Answer.Unknown(String why) -> tell(sending.inDoubt(why));
            case Smtp.Answer.NotNow(String why) -> tell(sending.later(why, today.now()));
        }
    }

    private void tell(Sending changed) {
        events.publishEvent(new SendingChanged(sendings.save(changed)));
    }
}
