// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import palazzo.mail.domain.Receipts.Receipt;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.OneByOne;

/** Reads the boxes and the folder of mails, and makes items of what was received: a backlog goes on where it stopped. */
@Component
public class MailFetching implements CityJob {

    private static final int AT_ONCE = 200;
    private static final int MOST_TRIES = 50;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final Mailboxes mailboxes;
    private final BoxReader boxes;
    private final PickupFolder folder;
    private final Receipts receipts;
    private final Reading reading;

    MailFetching(Mailboxes mailboxes, BoxReader boxes, PickupFolder folder, Receipts receipts, Reading reading) {
        this.mailboxes = mailboxes;
        this.boxes = boxes;
        this.folder = folder;
        this.receipts = receipts;
        this.reading = reading;
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
        OneByOne work = new OneByOne();
        work.each(List.of(city), this::fetch);
        work.each(List.of(city), folder::takeIn);
        read(work);
        work.end();
    }

    /**
     * Takes in at once what just came into {@code box}. Whoever is at the box already may have looked before it came: their
     * end is waited for, and where they take long they, or the next run, will find it.
     */
    void takeNow(Mailbox box) throws InterruptedException {
        for (int tries = 0; tries < MOST_TRIES && !boxes.fetch(box); tries++) {
            Thread.sleep(BETWEEN_TRIES);
        }
        OneByOne work = new OneByOne();
        read(work);
        work.end();
    }

    /** Each box by a thread of its own: a slow one keeps none of the others back. */
    private void fetch(City city) {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            mailboxes.all().stream()
                    .filter(Mailbox::active)
                    .forEach(box -> hands.submit(() -> CityScope.run(city, () -> boxes.fetch(box))));
        }
    }

    private void read(OneByOne work) {
        for (List<Receipt> some = receipts.unread(AT_ONCE); !some.isEmpty(); ) {
            work.each(some, reading::open);
            List<Receipt> next = receipts.unread(AT_ONCE);
            some = next.equals(some) || next.size() < AT_ONCE && some.containsAll(next) ? List.of() : next;
        }
    }
}
