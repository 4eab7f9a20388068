// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import palazzo.organisation.Colleagues.Place;
import palazzo.tasks.HandOver;
import palazzo.tasks.Task;

/** A follow-up, and an agreement that ends, goes with the work on it. */
@Component
class FollowUpHandOver implements HandOver {

    private final Engagements engagements;

    FollowUpHandOver(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public Set<String> kinds() {
        return Arrays.stream(Engagement.Kind.values())
                .filter(Engagement.Kind::isDated)
                .map(Engagement.Kind::task)
                .collect(Collectors.toSet());
    }

    @Override
    public void give(Task task, Place place) {
        engagements.give(task.subject().id(), place);
    }
}
