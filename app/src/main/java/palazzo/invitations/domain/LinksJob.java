// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Personal links that nobody used in time give the invitation back to who decides. */
@Component
class LinksJob implements CityJob {

    private final Going going;

    LinksJob(Going going) {
        this.going = going;
    }

    @Override
    public String name() {
        return "invitations.links";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(City city) {
        going.expire();
    }
}
