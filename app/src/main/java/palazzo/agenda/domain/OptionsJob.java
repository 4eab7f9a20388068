// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Options whose last day is over hold nothing any more; what was to be decided is late then in the due list. */
@Component
class OptionsJob implements CityJob {

    private final HeldEvents events;
    private final Writing writing;
    private final Today today;

    OptionsJob(HeldEvents events, Writing writing, Today today) {
        this.events = events;
        this.writing = writing;
        this.today = today;
    }

    @Override
    public String name() {
        return "agenda.options";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run(City city) {
        events.lapsed(today.date()).forEach(writing::lapse);
    }
}
