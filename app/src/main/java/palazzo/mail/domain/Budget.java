// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** How long one mail may take to be read. What takes longer goes on by itself until it notices, and keeps nobody waiting. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class Budget implements AutoCloseable {

    private final Duration time;
    private final ExecutorService hands = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("reading-", 0).daemon().factory());

    Budget(MailSettings settings) {
        this.time = settings.time();
    }

    /** @throws MailReader.Unreadable where it fails, or the time is over */
    <T> T within(Callable<T> reading) {
        City city = CityScope.required();
        Future<T> read = hands.submit(() -> CityScope.callUnchecked(city, reading));
        try {
            return read.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MailReader.Unreadable known ? known : new MailReader.Unreadable(e);
        } catch (TimeoutException e) {
            read.cancel(true);
            throw new MailReader.Unreadable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailReader.Unreadable(e);
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
