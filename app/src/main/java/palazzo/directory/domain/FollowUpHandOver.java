// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.Set;
import org.springframework.stereotype.Component;
import palazzo.organisation.Colleagues.Place;
import palazzo.tasks.HandOver;
import palazzo.tasks.Task;

/** A follow-up goes with the work on it. */
@Component
class FollowUpHandOver implements HandOver {

    private final Engagements engagements;

    FollowUpHandOver(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Engagement.TASK);
    }

    @Override
    public void give(Task task, Place place) {
        engagements.give(task.subject().id(), place);
    }
}
