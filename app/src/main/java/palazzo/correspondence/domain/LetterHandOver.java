// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Set;
import org.springframework.stereotype.Component;
import palazzo.organisation.Colleagues.Place;
import palazzo.tasks.HandOver;
import palazzo.tasks.Task;

/** A letter goes with the work on it. */
@Component
class LetterHandOver implements HandOver {

    private final Distribution distribution;

    LetterHandOver(Distribution distribution) {
        this.distribution = distribution;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Triage.TO_ANSWER, Delivery.TO_DECIDE, Delivery.TO_POST, Delivery.TO_WATCH);
    }

    @Override
    public void give(Task task, Place place) {
        distribution.assign(task.subject().id(), place.unit(), place.person());
    }
}
