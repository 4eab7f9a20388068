// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import palazzo.tenancy.City;

/** What whoever opens the house reads. */
class CommandLineTests {

    private static final City BORGO =
            new City(UUID.randomUUID(), "borgo", "Comune di Borgo", List.of("cabinet.comune.borgo.example"));

    @Test
    void aHouseWithoutCitiesSaysHowTheFirstIsMade() {
        assertThat(said(Locale.ITALIAN, List.of()))
                .contains("aperto sulla porta 8080", "./palazzo found-city NOMEBREVE \"NOME\" HOST");
        assertThat(said(Locale.ENGLISH, List.of())).contains("open on port 8080", "found-city SHORTNAME");
    }

    @Test
    void aHouseWithCitiesSaysWhereTheyAnswer() {
        assertThat(said(Locale.ITALIAN, List.of(BORGO)))
                .contains("  Comune di Borgo: cabinet.comune.borgo.example")
                .doesNotContain("found-city");
    }

    private static String said(Locale locale, List<City> cities) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLine.opened(new Console(new PrintStream(out, true, StandardCharsets.UTF_8), locale), "8080", cities);
        return out.toString(StandardCharsets.UTF_8);
    }
}
