// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import palazzo.tasks.Movable;

/** Which work on the agenda can be given to a colleague: a request is answered by whose turn it is. */
@Configuration(proxyBeanMethods = false)
class AgendaGivenOn {

    @Bean
    Movable agendaMovable() {
        return new Movable(Set.of(OptionTasks.KIND, EntryDesk.TASK));
    }
}
