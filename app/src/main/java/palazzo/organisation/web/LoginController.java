// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.organisation.SystemDoor;
import palazzo.ui.Pages;

/** The page one logs in at. */
@Controller
@SystemDoor
public class LoginController {

    /**
     * @param failed the last try did not succeed
     * @param out one has just logged out
     */
    public record LoginPage(boolean failed, boolean out) {}

    @GetMapping("/login")
    ModelAndView login(@RequestParam @Nullable String failed, @RequestParam @Nullable String out) {
        return Pages.show("organisation/login", new LoginPage(failed != null, out != null));
    }
}
