// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.domain;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Subject;
import palazzo.tenancy.CityScope;
import palazzo.trail.Trail;

/** What operators tell the house to do stands in the trail, before it is done: it runs as the house and not as they. */
@Component
class OperatorActs {

    private final Trail trail;

    OperatorActs(Trail trail) {
        this.trail = trail;
    }

    @Transactional
    public void record(String part, String row) {
        trail.record(
                "operations.acted", new Subject("city", CityScope.required().id()), Map.of("part", part, "row", row));
    }
}
