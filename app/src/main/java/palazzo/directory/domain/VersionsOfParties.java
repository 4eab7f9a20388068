// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.ui.Counted;

/** Cards count how often they were changed. */
@Configuration(proxyBeanMethods = false)
class VersionsOfParties {

    private static final String PARTIES = """
            select version from directory_party where id = cast(:id as uuid)
            """;

    @Bean
    Counted partiesCounted(JdbcClient jdbc) {
        return Counted.at("/directory/{id:" + Counted.ID + "}/**", jdbc, PARTIES);
    }
}
