// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Visit.Seen;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** Two acts that meet: each has begun, and stands before the row that it changes, before the other is done. */
public record AtOnce(City city, JdbcClient jdbc, TransactionTemplate transaction) {

    private static final String HELD = "select id from %s where id = any(?::uuid[]) for update";
    private static final String WAITING = "select count(*) from pg_locks where not granted";
    private static final long A_MOMENT = 10_000_000;
    private static final int MOMENTS = 2_000;

    /** What both see. @param paths of the pages of the rows of {@code table} that they change */
    public List<Seen> both(String table, List<String> paths, Supplier<Seen> one, Supplier<Seen> other) {
        return Objects.requireNonNull(CityScope.call(
                        city,
                        () -> transaction.execute(status -> {
                            jdbc.sql(HELD.formatted(table))
                                    .param(paths.stream()
                                            .map(path -> path.substring(path.lastIndexOf('/') + 1))
                                            .toList()
                                            .toString()
                                            .replace('[', '{')
                                            .replace(']', '}'))
                                    .query(UUID.class)
                                    .list();
                            List<CompletableFuture<Seen>> begun = Stream.of(one, other)
                                    .map(act -> CompletableFuture.supplyAsync(act, Thread::startVirtualThread))
                                    .toList();
                            bothWait();
                            return begun;
                        })))
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private void bothWait() {
        for (int i = 0; i < MOMENTS; i++) {
            if (jdbc.sql(WAITING).query(Integer.class).single() >= 2) {
                return;
            }
            LockSupport.parkNanos(A_MOMENT);
        }
        throw new AssertionError("two acts do not meet");
    }
}
