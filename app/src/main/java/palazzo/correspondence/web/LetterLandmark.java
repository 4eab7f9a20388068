// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.timeline.Landmark;

/** Letters have a page each. */
@Component
class LetterLandmark implements Landmark {

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public String path(UUID letter) {
        return "/letters/" + letter;
    }
}
