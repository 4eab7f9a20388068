// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Looks once a day who may stand in the directory twice. */
@Component
class DuplicatesJob implements CityJob {

    private final Duplicates duplicates;

    DuplicatesJob(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public String name() {
        return "directory.duplicates";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run(City city) {
        duplicates.search();
    }
}
