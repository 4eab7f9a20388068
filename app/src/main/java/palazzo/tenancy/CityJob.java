// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.time.Duration;

/**
 * Work that the house does by itself, again and again: fetching mail, sealing the trail. One sweep goes through all cities
 * in turn; {@link Jobs} decides when. Whatever is thrown is recorded, shown to the operators and tried again at the next
 * sweep, so a job begins each time from what it finds and may be done twice.
 */
public interface CityJob {

    /** Its short name, {@code mail.fetch}: words stand under {@code job.<name>}. */
    String name();

    /** How long after the beginning of a run the next one begins, at the earliest. */
    Duration every();

    /** One run for {@code city}, in its scope, in no transaction, as nobody of the staff. */
    void run(City city);
}
