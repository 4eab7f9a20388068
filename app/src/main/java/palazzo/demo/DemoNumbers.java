// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.registry.NumberingAuthority;
import palazzo.registry.Registry.Entry;

/** The house's own numbers; while the demo's week is written, with the time at which a document of it came. */
@Component
@Primary
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoNumbers implements NumberingAuthority.AtOnce {

    private final NumberingAuthority.AtOnce own;
    private volatile @Nullable Instant pretended;

    DemoNumbers(@Qualifier("ownNumbers") NumberingAuthority.AtOnce own) {
        this.own = own;
    }

    /** Registers what {@code work} registers as if it had been done at {@code at}, of this year. */
    void at(Instant at, Runnable work) {
        pretended = at;
        try {
            work.run();
        } finally {
            pretended = null;
        }
    }

    @Override
    public Optional<Given> give(Entry entry) {
        Instant at = pretended;
        return own.give(entry)
                .map(given -> at == null || Today.dateOf(at).getYear() != given.year()
                        ? given
                        : new Given(given.year(), given.number(), at));
    }
}
