// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;

/** Lets signed replies leave when the time has passed in which they could be taken back: numbers and prints them. */
@Component
public class Leaving implements CityJob {

    private static final int AT_ONCE = 250;

    private final Replies replies;
    private final Dispatches dispatches;
    private final Departure departure;
    private final Today today;

    Leaving(Replies replies, Dispatches dispatches, Departure departure, Today today) {
        this.replies = replies;
        this.dispatches = dispatches;
        this.departure = departure;
        this.today = today;
    }

    @Override
    public String name() {
        return "letters.leave";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run(City city) {
        OneByOne work = new OneByOne();
        work.each(replies.leaving(today.now(), AT_ONCE), departure::number);
        work.each(dispatches.toPrint(AT_ONCE), departure::print);
        work.end();
    }
}
