// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    private static final Instant NOW = Instant.parse("2026-12-02T08:00:00.123Z");

    private final Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void thoseOfOneMillisecondSortInTheOrderInWhichTheyWereGiven() {
        List<String> given =
                Stream.generate(ids::next).limit(5000).map(UUID::toString).toList();
        assertThat(given).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anIdentityIsOfVersionSevenAndBeginsWithItsMillisecond() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }
}
