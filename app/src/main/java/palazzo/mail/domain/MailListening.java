// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.SweepLease;

/**
 * Keeps an ear at each box, so that a mail is taken in within a second or two. The polling of {@link MailFetching} goes on
 * beside it: a server without a bell, a cut connection or a process that died cost some seconds and no mail. One process
 * listens at a box at a time; an ear that was lost is put back at the next run, and takes in first what came meanwhile.
 */
@Component
public class MailListening implements CityJob, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailListening.class);

    private final Mailboxes mailboxes;
    private final BoxBell bell;
    private final MailFetching fetching;
    private final SweepLease lease;
    private final Map<UUID, Ear> ears = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    MailListening(Mailboxes mailboxes, BoxBell bell, MailFetching fetching, SweepLease lease) {
        this.mailboxes = mailboxes;
        this.bell = bell;
        this.fetching = fetching;
        this.lease = lease;
    }

    /** @param version of the box it listens at @param listening whether it has a bell: one without is not asked again */
    private record Ear(int version, Future<Boolean> listening) {

        boolean isAt(Mailbox box) {
            return box.active() && version == box.version() && !(listening.isDone() && mayHearAgain());
        }

        private boolean mayHearAgain() {
            return listening.state() != Future.State.SUCCESS || listening.resultNow();
        }
    }

    @Override
    public String name() {
        return "mail.listen";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run(City city) {
        mailboxes.all().forEach(box -> ears.compute(box.id(), (id, ear) -> listening(city, box, ear)));
    }

    private @Nullable Ear listening(City city, Mailbox box, @Nullable Ear ear) {
        if (ear != null && ear.isAt(box)) {
            return ear;
        }
        if (ear != null) {
            ear.listening().cancel(true);
        }
        return box.active() ? new Ear(box.version(), threads.submit(() -> listens(city, box))) : null;
    }

    /** @return false where it has no bell */
    private boolean listens(City city, Mailbox box) throws Exception {
        return CityScope.callUnchecked(city, () -> {
            boolean[] bells = {true};
            lease.during("ear." + box.id(), () -> bells[0] = heard(box));
            return bells[0];
        });
    }

    private boolean heard(Mailbox box) {
        try {
            return bell.listen(box.account(), () -> fetching.takeNow(box));
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("Nobody listens at mailbox {} any more: {}", box.id(), e.toString());
            return true;
        } catch (InterruptedException taken) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
