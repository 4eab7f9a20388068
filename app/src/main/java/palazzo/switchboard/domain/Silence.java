// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** A telephone system that fell silent leaves calls ringing: after a quarter of an hour they count as lost. */
@Component
class Silence implements CityJob {

    private static final Duration RINGS = Duration.ofMinutes(15);

    private final PhoneEvents events;
    private final Today today;

    Silence(PhoneEvents events, Today today) {
        this.events = events;
        this.today = today;
    }

    @Override
    public String name() {
        return "switchboard.silence";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run(City city) {
        events.silent(today.now().minus(RINGS));
    }
}
