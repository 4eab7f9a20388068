// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.timeline.Landmark;

/** A paper is read in the folder. */
@Component
class PaperLandmark implements Landmark {

    @Override
    public String kind() {
        return "paper";
    }

    @Override
    public String path(UUID id) {
        return "/folder/" + id;
    }
}
