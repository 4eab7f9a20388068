// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Seals what the trail has taken in since the last minute. */
@Component
class TrailSealer implements CityJob {

    private final Chain chain;

    TrailSealer(Chain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "trail.seal";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(City city) {
        int sealed;
        do {
            sealed = chain.sealNext();
        } while (sealed == Chain.BATCH);
    }
}
