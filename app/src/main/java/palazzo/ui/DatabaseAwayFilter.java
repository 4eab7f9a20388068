// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database is away not even a session can be read. Around everything but the city's own filter: what fails for
 * that reason is asked for once more, as a page that needs neither.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DatabaseAwayFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!Faults.isDatabaseAway(e) || response.isCommitted()) {
                throw e;
            }
            response.reset();
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, e);
            request.getRequestDispatcher("/error").forward(request, response);
        }
    }
}
