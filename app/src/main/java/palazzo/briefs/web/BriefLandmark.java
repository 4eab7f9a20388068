// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.briefs.domain.Brief;
import palazzo.briefs.domain.Briefs;
import palazzo.timeline.Landmark;

/** Where a meeting is read that stands on the timeline: its brief, with what came of it. */
@Component
class BriefLandmark implements Landmark {

    private static final UUID ANY = new UUID(0, 0);

    private final Briefs briefs;

    BriefLandmark(Briefs briefs) {
        this.briefs = briefs;
    }

    @Override
    public String kind() {
        return Brief.subject(ANY).kind();
    }

    @Override
    public String path(UUID id) {
        return briefs.one(id).path();
    }
}
