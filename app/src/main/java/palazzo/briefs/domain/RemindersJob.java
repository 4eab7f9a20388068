// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Reminds whoever owes a contribution. */
@Component
class RemindersJob implements CityJob {

    private final ContributionDesk desk;

    RemindersJob(ContributionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "briefs.reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(City city) {
        desk.remind();
    }
}
