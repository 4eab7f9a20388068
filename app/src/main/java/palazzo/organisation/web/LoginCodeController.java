// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.SystemDoor;
import palazzo.organisation.domain.Account;
import palazzo.organisation.domain.LockedOut;
import palazzo.organisation.domain.LoginStep;
import palazzo.organisation.domain.LoginTries;
import palazzo.organisation.domain.SecondFactor;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The code of the second factor, after the password. A wrong code counts as a wrong try. */
@Controller
@SystemDoor
public class LoginCodeController {

    private final LoginProgress progress;
    private final SecondFactor secondFactor;
    private final LoginTries tries;
    private final Problems.Sayer sayer;

    LoginCodeController(LoginProgress progress, SecondFactor secondFactor, LoginTries tries, Problems.Sayer sayer) {
        this.progress = progress;
        this.secondFactor = secondFactor;
        this.tries = tries;
        this.sayer = sayer;
    }

    /** What is wrong with the code typed before. */
    public record CodePage(Problems problems) {}

    @GetMapping("/login/code")
    ModelAndView code() {
        waiting();
        return Pages.show("organisation/loginCode", new CodePage(Problems.none()));
    }

    @PostMapping("/login/code")
    ModelAndView typed(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Account account = waiting();
        Optional<Instant> locked = tries.lockedUntil(account.username());
        if (locked.isEmpty() && secondFactor.takes(account.person(), code)) {
            tries.succeeded(account.username());
            return new ModelAndView(progress.done(LoginStep.CODE, request, response, "/"));
        }
        Refusal refusal = locked.or(() -> tries.failed(account.username()))
                .map(until -> LoginController.refusal(new LockedOut(until), locale))
                .orElseGet(() -> new Refusal("code/second_factor.code"));
        return Pages.refused("organisation/loginCode", new CodePage(sayer.of(refusal)));
    }

    private Account waiting() {
        return progress.account()
                .filter(account -> account.steps().contains(LoginStep.CODE))
                .orElseThrow(() -> new NotFound("nobody waits for a code here"));
    }
}
