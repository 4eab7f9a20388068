// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.organisation.SystemDoor;
import palazzo.organisation.domain.Account;
import palazzo.organisation.domain.LoginStep;
import palazzo.organisation.domain.Passwords;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/**
 * Changes one's own password: from the settings, and at the first log-in, when one is not let in before. So it stands at
 * the system's door and asks the session itself.
 */
@Controller
@SystemDoor
public class PasswordController {

    private static final String TEMPLATE = "organisation/password";

    private final LoginProgress progress;
    private final Passwords passwords;
    private final Problems.Sayer sayer;

    PasswordController(LoginProgress progress, Passwords passwords, Problems.Sayer sayer) {
        this.progress = progress;
        this.passwords = passwords;
        this.sayer = sayer;
    }

    /**
     * What is typed.
     *
     * @param present the password as it is
     * @param next as it shall be
     * @param again the same once more
     */
    public record PasswordForm(
            @NotBlank @Size(max = 200) String present,
            @NotBlank @Size(max = 200) String next,
            @NotBlank @Size(max = 200) String again) {}

    /** @param first one is not let in before it is changed */
    public record PasswordPage(Problems problems, boolean first) {}

    @GetMapping("/me/password")
    ModelAndView form() {
        return Pages.show(TEMPLATE, page(Problems.none()));
    }

    @PostMapping("/me/password")
    ModelAndView change(
            @Valid PasswordForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Account account = progress.required();
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(sayer.of(binding)));
        }
        try {
            if (!form.next().equals(form.again())) {
                throw new Refusal("again/password.again");
            }
            passwords.change(
                    account, form.present(), form.next(), request.getSession().getId());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(sayer.of(refusal)));
        }
        Notice.on(redirect, "password.changed");
        return new ModelAndView(progress.done(LoginStep.PASSWORD, request, response, isFirst(account) ? "/" : "/me"));
    }

    private PasswordPage page(Problems problems) {
        return new PasswordPage(problems, isFirst(progress.required()));
    }

    private static boolean isFirst(Account account) {
        return account.steps().contains(LoginStep.PASSWORD);
    }
}
