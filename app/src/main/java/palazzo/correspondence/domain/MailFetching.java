// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Mailbox.Account;
import palazzo.documents.Blobs;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * Takes in what lies in the boxes. Each message's bytes are on the disk before its receipt is written, and the receipt is
 * written before the next is asked for; only then is it read. Nothing is deleted or marked on the server: whatever fails,
 * it is all still there.
 */
@Component
public class MailFetching implements CityJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailFetching.class);
    private static final int AT_ONCE = 200;

    private final Mailboxes mailboxes;
    private final Receipts receipts;
    private final Arrivals arrivals;
    private final Blobs blobs;
    private final Today today;

    MailFetching(Mailboxes mailboxes, Receipts receipts, Arrivals arrivals, Blobs blobs, Today today) {
        this.mailboxes = mailboxes;
        this.receipts = receipts;
        this.arrivals = arrivals;
        this.blobs = blobs;
        this.today = today;
    }

    @Override
    public String name() {
        return "mail.fetch";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run(City city) {
        mailboxes.all().stream().filter(Mailbox::active).forEach(this::fetch);
        readWhatWasReceived();
    }

    /** One mail that cannot be made a letter keeps none of the others back; it is tried again at the next run. */
    private void readWhatWasReceived() {
        RuntimeException first = null;
        for (Receipts.Unread receipt : receipts.unread(AT_ONCE)) {
            try {
                arrivals.open(receipt);
            } catch (RuntimeException e) {
                LOG.error("Receipt {} does not become a letter.", receipt.id(), e);
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** A box that does not answer is told to the operators; the others go on. */
    private void fetch(Mailbox box) {
        Account account = box.account();
        try (Store store = MailSession.of(account).getStore("imap")) {
            store.connect(account.username(), account.password());
            try (IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                takeIn(box, inbox);
            }
        } catch (MessagingException | IOException e) {
            LOG.warn("Mailbox {} cannot be read: {}", box.id(), e.toString());
            mailboxes.failed(box.id(), e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /**
     * A new UIDVALIDITY means that the server counts anew: all is read again, and known mails find their letter. A message
     * that cannot be had keeps none of the others back: it is asked for again at the next run.
     */
    private void takeIn(Mailbox box, IMAPFolder inbox) throws MessagingException, IOException {
        long validity = inbox.getUIDValidity();
        long last = validity == box.uidValidity() ? box.lastUid() : 0;
        MessagingException failed = null;
        for (Message message : newerThan(last, inbox)) {
            try {
                long uid = inbox.getUID(message);
                byte[] raw = raw(message);
                receipts.add(box.id(), validity + ":" + uid, blobs.put(raw), raw.length, cameAt(message));
                if (failed == null) {
                    last = Math.max(last, uid);
                    mailboxes.readTo(box.id(), validity, last);
                }
            } catch (MessagingException e) {
                LOG.warn("A message of mailbox {} cannot be had: {}", box.id(), e.toString());
                failed = e;
            }
        }
        mailboxes.readTo(box.id(), validity, last);
        if (failed != null) {
            throw failed;
        }
    }

    /** The server answers "all after n" with its last message even when that is older. */
    private static List<Message> newerThan(long last, IMAPFolder inbox) throws MessagingException {
        Message[] found = inbox.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile uids = new FetchProfile();
        uids.add(UIDFolder.FetchProfileItem.UID);
        uids.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        inbox.fetch(found, uids);
        record Numbered(long uid, Message message) {}
        List<Numbered> numbered = new ArrayList<>();
        for (Message message : Arrays.stream(found).filter(Objects::nonNull).toList()) {
            numbered.add(new Numbered(inbox.getUID(message), message));
        }
        return numbered.stream()
                .filter(each -> each.uid() > last)
                .sorted(Comparator.comparingLong(Numbered::uid))
                .limit(AT_ONCE)
                .map(Numbered::message)
                .toList();
    }

    /** When the server had it: a letter has arrived when it lies in the box (INTERNALDATE, RFC 9051, 2.3.3). */
    private Instant cameAt(Message message) throws MessagingException {
        Date received = message.getReceivedDate();
        Instant now = today.now();
        return received == null || received.toInstant().isAfter(now) ? now : received.toInstant();
    }

    private static byte[] raw(Message message) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }
}
