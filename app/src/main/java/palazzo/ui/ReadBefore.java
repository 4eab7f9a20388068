// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;

/**
 * Who acts on a thing has read what it is now. A form that stood on a page of an earlier version is refused as {@link Stale}
 * before anything is done; the act itself still holds the last guard.
 */
@Component
class ReadBefore implements HandlerInterceptor, WebMvcConfigurer {

    /** The field in which each form says which version of the page's thing its reader saw. */
    static final String FIELD = "_read";

    private final List<Counted> counted;

    ReadBefore(ObjectProvider<Counted> counted) {
        this.counted = counted.orderedStream().toList();
    }

    /** What a page at {@code path} says in its forms; empty where it is about nothing that counts. */
    Optional<String> at(String path) {
        return now(path).map(Counted.Read::toString);
    }

    /** After {@link SentTwice}: what was done already is no longer stale. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String said = request.getParameter(FIELD);
        if (said != null
                && request.getDispatcherType() == DispatcherType.REQUEST
                && now(request.getRequestURI())
                        .filter(now -> now.isOtherThan(said))
                        .isPresent()) {
            throw new Stale(new Subject("page", UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8))));
        }
        return true;
    }

    private Optional<Counted.Read> now(String path) {
        return counted.stream().flatMap(each -> each.at(path).stream()).findFirst();
    }
}
