// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import palazzo.kernel.NotFound;
import palazzo.organisation.domain.Account;
import palazzo.organisation.domain.LoginStep;

/** How far somebody has come between their password and the door. */
@Component
class LoginProgress {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** Whoever gave a right password in this session, let in or not; nobody who came through an identity provider. */
    Optional<Account> account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }

    /** As {@link #account}. @throws NotFound where there is none */
    Account required() {
        return account().orElseThrow(() -> new NotFound("account of this session"));
    }

    /** Keeps that {@code step} is done, under a new session id; answers where one goes on. */
    String done(LoginStep step, HttpServletRequest request, HttpServletResponse response, String otherwise) {
        Account next = required().after(step);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(next, null, next.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
        return "redirect:"
                + next.steps().stream().findFirst().map(LoginStep::path).orElse(otherwise);
    }
}
