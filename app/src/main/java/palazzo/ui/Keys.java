// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table of the keyboard's shortcuts, and the switch that turns them off in this browser (WCAG 2.1.4). */
@Controller
class Keys {

    static final String COOKIE = "keys";
    static final String OFF = "off";

    @GetMapping("/keys")
    ModelAndView table() {
        return Pages.show("ui/keys", "");
    }

    @PostMapping("/keys")
    String turn(@RequestParam boolean on, HttpServletResponse response, RedirectAttributes redirect) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, on ? "on" : OFF)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        Notice.on(redirect, on ? "ui.keys.now_on" : "ui.keys.now_off");
        return "redirect:/keys";
    }
}
