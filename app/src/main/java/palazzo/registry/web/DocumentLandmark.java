// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.timeline.Landmark;

/** What was registered by hand is read at its registration. */
@Component
class DocumentLandmark implements Landmark {

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public String path(UUID id) {
        return "/registry/documents/" + id;
    }
}
