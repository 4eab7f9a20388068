// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests that the house answers as any other, and of which it keeps nothing: each of their transactions is rolled back at
 * its end. So a form may be filled in badly in every way there is, and what it is about is still as it was.
 */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Rehearsals extends OncePerRequestFilter implements TransactionExecutionListener {

    /** By which a request says that it is one. */
    public static final String HEADER = "X-Rehearsal";

    private final ThreadLocal<Boolean> rehearses = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (request.getHeader(HEADER) == null) {
            rest.doFilter(request, response);
            return;
        }
        rehearses.set(true);
        try {
            rest.doFilter(request, response);
        } finally {
            rehearses.remove();
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (rehearses.get() != null && transaction instanceof TransactionStatus begun) {
            begun.setRollbackOnly();
        }
    }
}
