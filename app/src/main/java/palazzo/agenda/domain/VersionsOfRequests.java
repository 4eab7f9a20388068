// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.ui.Counted;

/** Requests between secretariats count how often they were changed. */
@Configuration(proxyBeanMethods = false)
class VersionsOfRequests {

    private static final String REQUESTS = """
            select version from agenda_request where id = cast(:id as uuid)
            """;

    @Bean
    Counted requestsCounted(JdbcClient jdbc) {
        return Counted.at("/agenda/requests/{id:" + Counted.ID + "}/**", jdbc, REQUESTS);
    }
}
