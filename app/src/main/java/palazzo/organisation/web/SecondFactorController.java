// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.organisation.SystemDoor;
import palazzo.organisation.domain.Account;
import palazzo.organisation.domain.LoginStep;
import palazzo.organisation.domain.SecondFactor;
import palazzo.tenancy.CityScope;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/**
 * Sets up one's second factor: from the settings, and at log-in where the house wants one. Until a code proves that the
 * phone has the secret, it lives in the session alone.
 */
@Controller
@SystemDoor
public class SecondFactorController {

    private static final String SECRET = "second-factor";
    private static final String TEMPLATE = "organisation/secondFactor";

    private final LoginProgress progress;
    private final SecondFactor secondFactor;
    private final Problems.Sayer sayer;

    SecondFactorController(LoginProgress progress, SecondFactor secondFactor, Problems.Sayer sayer) {
        this.progress = progress;
        this.secondFactor = secondFactor;
        this.sayer = sayer;
    }

    /**
     * @param first one is not let in before it is set up
     * @param left how many recovery codes are left; -1 while there is no second factor
     * @param spelled the new secret in groups of four
     * @param picture the same for a phone's camera
     */
    public record SecondFactorPage(Problems problems, boolean first, int left, String spelled, QrPicture picture) {}

    /** @param codes to be written down, told this once @param next where one goes on */
    public record RecoveryPage(List<String> codes, String next) {}

    @GetMapping("/me/second-factor")
    ModelAndView form(HttpSession session) {
        session.setAttribute(SECRET, secondFactor.newSecret());
        return Pages.show(TEMPLATE, page(session, Problems.none()));
    }

    @PostMapping("/me/second-factor")
    ModelAndView set(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        Account account = progress.required();
        HttpSession session = request.getSession();
        if (!(session.getAttribute(SECRET) instanceof byte[] secret)) {
            return new ModelAndView("redirect:/me/second-factor");
        }
        try {
            List<String> codes = secondFactor.set(account.person(), secret, code);
            session.removeAttribute(SECRET);
            String next = progress.done(LoginStep.ENROL, request, response, "/").substring("redirect:".length());
            return Pages.show("organisation/recovery", new RecoveryPage(codes, next));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(session, sayer.of(refusal)));
        }
    }

    @DeleteMapping("/me/second-factor")
    ModelAndView remove(
            @RequestParam(defaultValue = "") String code, HttpSession session, RedirectAttributes redirect) {
        Account account = progress.required();
        try {
            if (!secondFactor.takes(account.person(), code)) {
                throw new Refusal("code/second_factor.code");
            }
            secondFactor.remove(account.person());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(session, sayer.of(refusal)));
        }
        Notice.on(redirect, "second_factor.removed");
        return new ModelAndView("redirect:/me");
    }

    private SecondFactorPage page(HttpSession session, Problems problems) {
        Account account = progress.required();
        byte[] secret = session.getAttribute(SECRET) instanceof byte[] kept ? kept : secondFactor.newSecret();
        session.setAttribute(SECRET, secret);
        String spelled = SecondFactor.spelled(secret);
        return new SecondFactorPage(
                problems,
                account.steps().contains(LoginStep.ENROL),
                secondFactor.recoveryCodesLeft(account.person()),
                String.join(" ", spelled.split("(?<=\\G.{4})")),
                QrPicture.ofSecret(CityScope.required().name(), account.username(), spelled));
    }
}
