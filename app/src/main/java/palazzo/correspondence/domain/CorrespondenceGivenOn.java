// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import palazzo.tasks.Movable;

/** Which work beside the letters themselves can be given to a colleague: texts, campaigns, formal deeds to take in hand. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceGivenOn {

    @Bean
    Movable correspondenceMovable() {
        return new Movable(Set.of(
                CampaignDesk.TO_WRITE,
                CampaignDesk.LATE,
                ExpiringTexts.TO_RENEW,
                FormalDeeds.TO_TAKE,
                FormalDeeds.ALARM));
    }
}
