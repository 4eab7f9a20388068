// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.pec.TrustedProviders;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;

/** Opens again the mails of a provider that the city did not know when they came, and knows now. */
@Component
class Reopening implements CityJob {

    private static final int AT_ONCE = 200;

    private final Items items;
    private final Reading reading;
    private final TrustedProviders providers;

    Reopening(Items items, Reading reading, TrustedProviders providers) {
        this.items = items;
        this.reading = reading;
        this.providers = providers;
    }

    @Override
    public String name() {
        return "mail.reopen";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(City city) {
        Optional<Instant> trusted = providers.lastTrusted();
        List<Items.Row> unknown =
                trusted.map(since -> items.ofUnknownProviders(since, AT_ONCE)).orElse(List.of());
        OneByOne work = new OneByOne();
        work.each(unknown, reading::reopen);
        work.end();
    }
}
