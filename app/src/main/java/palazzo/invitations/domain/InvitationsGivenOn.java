// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import palazzo.tasks.Movable;

/** Which work on invitations can be given to a colleague: whether one goes oneself is answered by oneself. */
@Configuration(proxyBeanMethods = false)
class InvitationsGivenOn {

    @Bean
    Movable invitationsMovable() {
        return new Movable(Set.of(
                InvitationTasks.DECIDE,
                InvitationTasks.ADVISE,
                InvitationTasks.ANSWER,
                InvitationTasks.NOTE,
                GuestAnswers.COUNTER));
    }
}
