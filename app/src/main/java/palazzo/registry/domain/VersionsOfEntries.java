// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.ui.Counted;

/** What may change of a registration counts how often it did. */
@Configuration(proxyBeanMethods = false)
class VersionsOfEntries {

    private static final String ENTRIES = """
            select s.version from registry_standing s join registry_entry e on e.id = s.entry
            where e.year = cast(:year as int) and e.number = cast(:number as bigint)
            """;

    @Bean
    Counted entriesCounted(JdbcClient jdbc) {
        return Counted.at("/registry/{year:[0-9]{4}}/{number:[0-9]{1,9}}/**", jdbc, ENTRIES);
    }
}
