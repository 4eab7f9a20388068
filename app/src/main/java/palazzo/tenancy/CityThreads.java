// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/** Work handed to another thread stays of its city. */
@Configuration(proxyBeanMethods = false)
class CityThreads {

    @Bean
    TaskDecorator cityOfTheCaller() {
        return work -> CityScope.city()
                .<Runnable>map(city -> () -> CityScope.run(city, work))
                .orElse(work);
    }
}
