// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import palazzo.organisation.domain.Account;
import palazzo.organisation.domain.LoginStep;

/** Whoever still has a step to take before they are let in is led to it, whatever they open. */
final class UnfinishedLogin extends OncePerRequestFilter {

    private static final List<String> OPEN = List.of("/logout", "/error", "/accessibility", "/keys", "/favicon.ico");

    private final LoginProgress progress;

    UnfinishedLogin(LoginProgress progress) {
        this.progress = progress;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<LoginStep> step = progress.account()
                .map(Account::steps)
                .flatMap(steps -> steps.stream().findFirst());
        String path = request.getRequestURI();
        if (step.isEmpty() || path.equals(step.get().path()) || isOpen(path)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(step.get().path());
        }
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || OPEN.contains(path);
    }
}
