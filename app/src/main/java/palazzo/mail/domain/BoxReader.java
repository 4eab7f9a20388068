// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.kernel.Hitch;
import palazzo.kernel.Today;
import palazzo.mail.domain.Mailbox.Account;
import palazzo.tenancy.SweepLease;

/**
 * Takes in what lies in a box. Each message's bytes are on the disk before its receipt is written, and the receipt is
 * written before the next is asked for. Nothing is deleted or marked on the server: whatever fails, it is all still there.
 */
@Component
class BoxReader {

    private static final Logger LOG = LoggerFactory.getLogger(BoxReader.class);
    private static final int AT_ONCE = 200;

    private final Mailboxes mailboxes;
    private final Receipts receipts;
    private final Blobs blobs;
    private final SweepLease lease;
    private final Today today;

    BoxReader(Mailboxes mailboxes, Receipts receipts, Blobs blobs, SweepLease lease, Today today) {
        this.mailboxes = mailboxes;
        this.receipts = receipts;
        this.blobs = blobs;
        this.lease = lease;
        this.today = today;
    }

    /**
     * Takes in what is new. A box that does not answer is told to the operators.
     *
     * @return false where somebody else is at it, and nothing was done
     */
    boolean fetch(Mailbox box) {
        return lease.during("box." + box.id(), () -> fetched(mailboxes.one(box.id())));
    }

    private void fetched(Mailbox box) {
        Account account = box.account();
        try (Store store = MailSession.of(account).getStore("imap")) {
            store.connect(account.username(), account.password());
            try (IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                takeIn(box, inbox);
            }
        } catch (MessagingException | IOException e) {
            LOG.warn("Mailbox {} cannot be read: {}", box.id(), e.toString());
            mailboxes.failed(box.id(), hitch(e).text());
        }
    }

    private static Hitch hitch(Exception e) {
        return e instanceof AuthenticationFailedException ? Hitch.of(Hitch.Kind.LOGIN) : Hitch.of(e, Hitch.Kind.BROKEN);
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
                receipts.add(box.id(), validity + ":" + uid, kept(message), cameAt(message));
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

    private Blobs.Kept kept(Message message) throws MessagingException, IOException {
        try (InputStream raw = ((IMAPMessage) message).getMimeStream()) {
            return blobs.put(raw);
        }
    }
}
