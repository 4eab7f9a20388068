// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Learns the words of what came to be found. */
@Component
class WordsJob implements CityJob {

    private final KnownWords words;

    WordsJob(KnownWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "search.words";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(City city) {
        boolean more = true;
        while (more) {
            more = words.learn();
        }
    }
}
