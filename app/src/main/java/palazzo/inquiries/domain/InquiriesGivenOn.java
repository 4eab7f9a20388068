// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.domain;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import palazzo.tasks.Movable;

/** What one office asked another, and what it is owed, can be given to a colleague. */
@Configuration(proxyBeanMethods = false)
class InquiriesGivenOn {

    @Bean
    Movable inquiriesMovable() {
        return new Movable(Set.of(InquiryDesk.OWED, InquiryDesk.ANSWERED, InquiryDesk.LATE));
    }
}
