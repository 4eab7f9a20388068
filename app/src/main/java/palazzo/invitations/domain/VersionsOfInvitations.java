// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.ui.Counted;

/** Invitations count how often they were changed. */
@Configuration(proxyBeanMethods = false)
class VersionsOfInvitations {

    private static final String INVITATIONS = """
            select version from invitations_invitation where id = cast(:id as uuid)
            """;

    @Bean
    Counted invitationsCounted(JdbcClient jdbc) {
        return Counted.at("/invitations/{id:" + Counted.ID + "}/**", jdbc, INVITATIONS);
    }
}
