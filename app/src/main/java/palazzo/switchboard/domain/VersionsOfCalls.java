// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.ui.Counted;

/** Calls that are noted, with what they left to be done, and visits count how often they were changed. */
@Configuration(proxyBeanMethods = false)
class VersionsOfCalls {

    private static final String CALLS = """
            select c.version + coalesce((select e.version from switchboard_errand e where e.call = c.id), 0)
            from switchboard_call c where c.id = cast(:id as uuid) and c.noted_at is not null
            """;

    private static final String VISITS = """
            select version from switchboard_visit where id = cast(:id as uuid)
            """;

    @Bean
    Counted callsCounted(JdbcClient jdbc) {
        return Counted.at("/switchboard/calls/{id:" + Counted.ID + "}/**", jdbc, CALLS);
    }

    @Bean
    Counted visitsCounted(JdbcClient jdbc) {
        return Counted.at("/switchboard/visits/{id:" + Counted.ID + "}/**", jdbc, VISITS);
    }
}
