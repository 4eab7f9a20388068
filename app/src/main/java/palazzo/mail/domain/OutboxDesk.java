// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.Blobs;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.mail.Outbox;
import palazzo.mail.Sending;
import palazzo.mail.SendingChanged;
import palazzo.trail.Trail;

/** The outbox, for those who write and for those who run the house: what is in doubt is not theirs to decide. */
@Service
public class OutboxDesk implements Outbox {

    private final Sendings sendings;
    private final Envelope envelope;
    private final Mailboxes mailboxes;
    private final DeliveryReceipts receipts;
    private final Blobs blobs;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final MailSettings settings;

    OutboxDesk(
            Sendings sendings,
            Envelope envelope,
            Mailboxes mailboxes,
            DeliveryReceipts receipts,
            Blobs blobs,
            ApplicationEventPublisher events,
            Trail trail,
            Ids ids,
            Today today,
            MailSettings settings) {
        this.sendings = sendings;
        this.envelope = envelope;
        this.mailboxes = mailboxes;
        this.receipts = receipts;
        this.blobs = blobs;
        this.events = events;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
        this.settings = settings;
    }

    /** In a message three bytes are four signs, and a line of them ends with two more; the words take little. */
    @Override
    public long mostToCarry() {
        return settings.heaviest().toBytes() * 7 / 10;
    }

    @Override
    public Sealed seal(Post post) {
        UUID id = ids.next();
        Mailbox box = mailboxes.one(post.box());
        String messageId = Envelope.messageId(id, box.account());
        return new Sealed(id, post, messageId, blobs.put(envelope.seal(box.account(), post, messageId, today.now())));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Sealed message) {
        sendings.add(message);
    }

    @Override
    public Optional<Sending> of(UUID id) {
        return sendings.one(id);
    }

    @Override
    public Optional<Sending> under(String messageId) {
        return sendings.under(messageId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(UUID id) {
        sendings.save(one(id).again(today.now()));
        receipts.again(id);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(UUID id) {
        Sending sending = one(id);
        if (sending.state() != Sending.State.SENT) {
            sendings.save(sending.givenUp());
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(UUID id) {
        sendings.save(one(id).sent());
    }

    /** What has not left, those in trouble first. */
    public List<Sending> open(int most) {
        return sendings.open(most);
    }

    /**
     * Tries again what failed.
     *
     * @throws Refusal where it did not fail: whether a message in doubt arrived, only the office can find out
     */
    @Transactional
    public void operatorSendsAgain(UUID id) {
        Sending sending = one(id);
        if (sending.state() != Sending.State.FAILED) {
            throw new Refusal("sending.not_failed");
        }
        Sending queued = sendings.save(sending.again(today.now()));
        receipts.again(id);
        trail.record("mail.sent_again", new Subject("sending", id));
        events.publishEvent(new SendingChanged(queued));
    }

    private Sending one(UUID id) {
        return sendings.one(id).orElseThrow(() -> new NotFound("sending " + id));
    }
}
