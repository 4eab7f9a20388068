// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Opens what was reserved until a day, once that has come. */
@Component
class ReserveEnds implements CityJob {

    private final Standings standings;
    private final Charge charge;
    private final Today today;

    ReserveEnds(Standings standings, Charge charge, Today today) {
        this.standings = standings;
        this.charge = charge;
        this.today = today;
    }

    @Override
    public String name() {
        return "registry.reserves";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(City city) {
        standings.toOpen(today.date()).forEach(charge::opened);
    }
}
