// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.ui.Counted;

/** Letters and campaigns count how often they were changed. */
@Configuration(proxyBeanMethods = false)
class VersionsOfLetters {

    private static final String LETTERS = """
            select version from correspondence_letter where id = cast(:id as uuid)
            """;
    private static final String CAMPAIGNS = """
            select version from correspondence_campaign where id = cast(:id as uuid)
            """;

    @Bean
    Counted lettersCounted(JdbcClient jdbc) {
        return Counted.at("/letters/{id:" + Counted.ID + "}/**", jdbc, LETTERS);
    }

    @Bean
    Counted campaignsCounted(JdbcClient jdbc) {
        return Counted.at("/campaigns/{id:" + Counted.ID + "}/**", jdbc, CAMPAIGNS);
    }
}
