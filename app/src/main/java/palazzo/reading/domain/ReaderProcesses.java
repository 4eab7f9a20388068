// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import palazzo.reading.Inside;
import palazzo.reading.Reading;
import palazzo.reading.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The processes that read: started when something is to be read, at most {@value #MOST} at a time, and ended when nothing
 * was for a while.
 */
@Component
@EnableConfigurationProperties(ReadingSettings.class)
class ReaderProcesses implements Reading, DisposableBean {

    private static final int MOST = 2;

    private final ReadingSettings settings;
    private final JsonMapper json = JsonMapper.shared();
    private final Semaphore places = new Semaphore(MOST, true);
    private final BlockingDeque<Waiting> waiting = new LinkedBlockingDeque<>();

    private record Waiting(ReaderProcess process, long sinceNanos) {}

    ReaderProcesses(ReadingSettings settings) {
        this.settings = settings;
    }

    @Override
    public Inside read(byte[] bytes) {
        Answer answer = ask(new Order(Order.Task.READ, "", 0, 0, bytes));
        return answer.trouble() == null ? inside(answer.bytes()) : Inside.nothing(answer.trouble());
    }

    @Override
    public byte[] open(byte[] bytes, String path) {
        return ask(new Order(Order.Task.OPEN, path, 0, 0, bytes)).required();
    }

    @Override
    public byte[] picture(byte[] bytes, int page, int width) {
        return ask(new Order(Order.Task.PICTURE, "", page, width, bytes)).required();
    }

    @Override
    public void destroy() {
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            next.process().end();
        }
    }

    /** How many processes wait for something to read. */
    int resting() {
        return waiting.size();
    }

    private Answer ask(Order order) {
        if (order.bytes().length > settings.largest().toBytes()) {
            return Answer.of(Trouble.TOO_LARGE);
        }
        places.acquireUninterruptibly();
        try {
            ReaderProcess process = process();
            try {
                return process.ask(order, settings.time());
            } finally {
                giveBack(process);
            }
        } finally {
            places.release();
        }
    }

    private ReaderProcess process() {
        for (Waiting next = waiting.pollLast(); next != null; next = waiting.pollLast()) {
            if (next.process().alive()) {
                return next.process();
            }
            next.process().end();
        }
        return ReaderProcess.start(settings);
    }

    private void giveBack(ReaderProcess process) {
        if (process.alive()) {
            waiting.addLast(new Waiting(process, System.nanoTime()));
            CompletableFuture.delayedExecutor(settings.idle().toMillis() + 100, TimeUnit.MILLISECONDS)
                    .execute(this::endIdle);
        } else {
            process.end();
        }
    }

    private void endIdle() {
        for (Waiting next = idle(); next != null; next = idle()) {
            next.process().end();
        }
    }

    private synchronized @Nullable Waiting idle() {
        Waiting first = waiting.peekFirst();
        boolean idle = first != null
                && Duration.ofNanos(System.nanoTime() - first.sinceNanos()).compareTo(settings.idle()) >= 0;
        return idle && waiting.remove(first) ? first : null;
    }

    private Inside inside(byte[] answer) {
        try {
            return json.readValue(answer, Inside.class);
        } catch (JacksonException e) {
            return Inside.nothing(Trouble.UNREADABLE);
        }
    }
}
