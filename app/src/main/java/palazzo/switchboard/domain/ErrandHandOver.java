// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.util.Set;
import org.springframework.stereotype.Component;
import palazzo.organisation.Colleagues.Place;
import palazzo.tasks.HandOver;
import palazzo.tasks.Task;

/** What a call left to be done goes with the work on it. */
@Component
class ErrandHandOver implements HandOver {

    private final ErrandDesk desk;

    ErrandHandOver(ErrandDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Errand.Kind.PASSED_ON.task(), Errand.Kind.CALL_BACK.task());
    }

    @Override
    public void give(Task task, Place place) {
        desk.give(task.subject().id(), place);
    }
}
