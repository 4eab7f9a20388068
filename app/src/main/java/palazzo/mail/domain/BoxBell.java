// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Duration;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import palazzo.mail.domain.Mailbox.Account;

/**
 * Waits at a box until its server says that something came (IDLE, RFC 2177). It only listens: what came is taken in over
 * another connection, under the lease of the box.
 */
@Component
class BoxBell {

    private final Duration renewed;

    /** @param renewed after which time it is asked anew; servers hang up after half an hour, some routers after ten minutes */
    BoxBell(@Value("${palazzo.mail.renewed:9m}") Duration renewed) {
        this.renewed = renewed;
    }

    /** What is done whenever it rings. */
    interface Heard {
        void ring() throws InterruptedException;
    }

    /**
     * Rings once when it begins to listen, because something may have come before, and then whenever the server has something
     * to say. Ends when the thread is interrupted.
     *
     * @return false where the server has no such bell
     * @throws MessagingException where the connection is cut
     */
    boolean listen(Account account, Heard heard) throws MessagingException, InterruptedException {
        try (Store store = MailSession.of(account).getStore("imap")) {
            store.connect(account.username(), account.password());
            if (!((IMAPStore) store).hasCapability("IDLE")) {
                return false;
            }
            try (IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                listen(inbox, heard);
                return true;
            }
        }
    }

    private void listen(IMAPFolder inbox, Heard heard) throws MessagingException, InterruptedException {
        Thread renewal = Thread.ofVirtual().start(() -> renew(inbox));
        try {
            while (!Thread.currentThread().isInterrupted()) {
                heard.ring();
                inbox.idle(true);
            }
        } finally {
            renewal.interrupt();
        }
    }

    /** A question ends the waiting, which then begins anew; one that is not answered ends the connection. */
    private void renew(IMAPFolder inbox) {
        try {
            do {
                Thread.sleep(renewed);
            } while (inbox.isOpen());
        } catch (InterruptedException theBellIsTakenDown) {
            Thread.currentThread().interrupt();
        }
    }
}
