// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.organisation.Administrators;
import palazzo.organisation.WhoActs;
import palazzo.organisation.domain.AccountRegister;
import palazzo.organisation.domain.PeopleRegister;
import palazzo.organisation.domain.PeopleRegister.Person;
import palazzo.organisation.domain.SecondFactor;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Accounts: opened, given a new password, closed; a lost second factor taken away. */
@Controller
@Administrators
public class AccountController {

    private final AccountRegister accounts;
    private final PeopleRegister people;
    private final SecondFactor secondFactor;
    private final PersonPages pages;
    private final WhoActs whoActs;
    private final Problems.Sayer sayer;

    AccountController(
            AccountRegister accounts,
            PeopleRegister people,
            SecondFactor secondFactor,
            PersonPages pages,
            WhoActs whoActs,
            Problems.Sayer sayer) {
        this.accounts = accounts;
        this.people = people;
        this.secondFactor = secondFactor;
        this.pages = pages;
        this.whoActs = whoActs;
        this.sayer = sayer;
    }

    /** @param password to be handed over, told this once */
    public record GivenPasswordPage(Person person, String username, String password) {}

    @PostMapping("/admin/people/{id}/account")
    ModelAndView open(@PathVariable UUID id, @RequestParam(defaultValue = "") String username) {
        PersonPage page = pages.of(id);
        String typed = Typed.text(username);
        try {
            if (!typed.matches("[A-Za-z0-9][A-Za-z0-9._-]{2,59}")) {
                throw new Refusal("username/account.username.form");
            }
            String password = accounts.open(id, typed);
            return Pages.done("organisation/givenPassword", new GivenPasswordPage(people.one(id), typed, password));
        } catch (Refusal refusal) {
            return Pages.refused(PersonController.TEMPLATE, page.withAccount(typed, sayer.of(refusal)));
        }
    }

    @DeleteMapping("/admin/people/{id}/account")
    ModelAndView close(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            accounts.close(id, whoActs.now().required());
        } catch (Refusal refusal) {
            PersonPage page = pages.of(id);
            return Pages.refused(PersonController.TEMPLATE, page.withAccount(page.username(), sayer.of(refusal)));
        }
        Notice.on(redirect, "account.now_closed");
        return new ModelAndView("redirect:/admin/people/" + id);
    }

    @DeleteMapping("/admin/people/{id}/second-factor")
    ModelAndView clear(@PathVariable UUID id, RedirectAttributes redirect) {
        secondFactor.clear(people.one(id).id());
        Notice.on(redirect, "account.second_factor_cleared");
        return new ModelAndView("redirect:/admin/people/" + id);
    }
}
