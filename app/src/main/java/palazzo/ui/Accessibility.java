// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the product does for everybody to be able to use it, and where it is known to fail. */
@Controller
class Accessibility {

    @GetMapping("/accessibility")
    ModelAndView statement() {
        return Pages.show("ui/accessibility", "");
    }
}
