// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Whose work this thread does. A request is in the scope of the city of its host; a job, a mail thread or a listener
 * enters one here. Outside any scope no statement reaches a city's table.
 */
public final class CityScope {

    private static final ScopedValue<City> CITY = ScopedValue.newInstance();

    private CityScope() {}

    /** Does {@code work} for {@code city}. */
    public static void run(City city, Runnable work) {
        ScopedValue.where(CITY, city).run(work);
    }

    /** Does {@code work} for {@code city} and hands back what it answers. */
    public static <T, X extends Throwable> T call(City city, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CITY, city).call(work);
    }

    /** As {@link #call}, for work that may throw anything. */
    public static <T> T callUnchecked(City city, Callable<? extends T> work) throws Exception {
        return ScopedValue.where(CITY, city).call(work::call);
    }

    /** The city of this scope; empty outside any. */
    public static Optional<City> city() {
        return CITY.isBound() ? Optional.of(CITY.get()) : Optional.empty();
    }

    /**
     * The city of this scope.
     *
     * @throws IllegalStateException outside any: a thread without a city may do nothing
     */
    public static City required() {
        return city().orElseThrow(() -> new IllegalStateException("no city in scope"));
    }
}
