// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;

/** Gives letters back to the unit whose holder has left it: a post has a last day, and on the next one nothing may lie still. */
@Component
public class Leavers implements CityJob {

    private final Letters letters;
    private final Distribution distribution;

    Leavers(Letters letters, Distribution distribution) {
        this.letters = letters;
        this.distribution = distribution;
    }

    @Override
    public String name() {
        return "letters.leavers";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run(City city) {
        OneByOne work = new OneByOne();
        work.each(letters.holders(), distribution::returnToTheUnit);
        work.end();
    }
}
