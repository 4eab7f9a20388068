// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import palazzo.organisation.Administrators;

/** The settings of the house begin with its people. */
@Controller
@Administrators
class SettingsController {

    @GetMapping("/admin")
    String settings() {
        return "redirect:/admin/people";
    }
}
