// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import palazzo.mail.ALine;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailbox.Account;

/** A bell that is not asked anew is forgotten by its server after half an hour. */
class BoxBellTests {

    @Test
    void theWaitingIsRenewedOverTheSameConnection() throws Exception {
        BlockingQueue<String> rung = new LinkedBlockingQueue<>();
        try (ALine line = new ALine(TheMail.imapPort())) {
            Account account = TheMail.account("Campanello", "campanello@comune.example", line);
            Thread ear = Thread.ofVirtual().start(() -> listen(account, rung));
            for (int times = 0; times < 4; times++) {
                assertThat(rung.poll(20, TimeUnit.SECONDS)).isNotNull();
            }
            assertThat(line.said().split("IDLE", -1).length).isGreaterThan(3);
            assertThat(line.said()).containsOnlyOnce("LOGIN").contains("DONE");
            ear.interrupt();
            assertThat(ear.join(Duration.ofSeconds(20)))
                    .as("it ends when it is told to")
                    .isTrue();
        }
    }

    private static void listen(Account account, BlockingQueue<String> rung) {
        try {
            new BoxBell(Duration.ofMillis(200)).listen(account, () -> rung.put("rings"));
        } catch (Exception takenDown) {
            rung.add("ends");
        }
    }
}
