// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.SystemDoor;
import palazzo.organisation.domain.LockedOut;
import palazzo.tenancy.CityScope;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The page one logs in at. Whether a name is anybody's cannot be learnt from it. */
@Controller
@SystemDoor
public class LoginController {

    private final Problems.Sayer sayer;
    private final CityProviders providers;

    LoginController(Problems.Sayer sayer, CityProviders providers) {
        this.sayer = sayer;
        this.providers = providers;
    }

    /**
     * @param username what was typed
     * @param out one has just logged out
     * @param provider where the city's identity provider is asked; null where it has none
     */
    public record LoginPage(
            Problems problems,
            String username,
            boolean out,
            @Nullable String provider) {}

    @GetMapping("/login")
    ModelAndView login(@RequestParam @Nullable String out, @RequestParam @Nullable ProviderRefusal refused) {
        Problems problems = refused == null ? Problems.none() : sayer.of(refused.refusal());
        return Pages.show("organisation/login", new LoginPage(problems, "", out != null, provider()));
    }

    /** Where the log-in of the framework leads when it fails. */
    @PostMapping("/login/refused")
    ModelAndView refused(
            @RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable
                    AuthenticationException why,
            @RequestParam(defaultValue = "") String username,
            Locale locale) {
        if (why instanceof InternalAuthenticationServiceException
                && why.getCause() instanceof RuntimeException defect) {
            throw defect;
        }
        Problems problems = sayer.of(refusal(why, locale));
        return Pages.refused("organisation/login", new LoginPage(problems, username, false, provider()));
    }

    /** Why it was refused; of a lock, until when. */
    static Refusal refusal(@Nullable AuthenticationException why, Locale locale) {
        return why instanceof LockedOut locked
                ? new Refusal(
                        "login.locked",
                        DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", locale)
                                .format(locked.until().atZone(Today.ROME)))
                : new Refusal("login.failed");
    }

    private @Nullable String provider() {
        return providers.isThere()
                ? "/oauth2/authorization/" + CityScope.required().slug()
                : null;
    }
}
