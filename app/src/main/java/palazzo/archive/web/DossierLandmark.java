// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.timeline.Landmark;

/** Files are read on their own page. */
@Component
class DossierLandmark implements Landmark {

    @Override
    public String kind() {
        return "dossier";
    }

    @Override
    public String path(UUID id) {
        return "/archive/dossiers/" + id;
    }
}
