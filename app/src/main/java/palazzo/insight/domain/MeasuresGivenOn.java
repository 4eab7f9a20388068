// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.domain;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import palazzo.tasks.Movable;

/** To look at the effect of a measure can be given to a colleague. */
@Configuration(proxyBeanMethods = false)
class MeasuresGivenOn {

    @Bean
    Movable measuresMovable() {
        return new Movable(Set.of(Measures.JUDGE));
    }
}
