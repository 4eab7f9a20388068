// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** Draws up the frame of a request. */
@Component
class Frames {

    private final Words words;
    private final Today today;
    private final ObjectProvider<Visitors> visitors;
    private final ObjectProvider<MenuPart> parts;

    Frames(Words words, Today today, ObjectProvider<Visitors> visitors, ObjectProvider<MenuPart> parts) {
        this.words = words;
        this.today = today;
        this.visitors = visitors;
        this.parts = parts;
    }

    Frame of(HttpServletRequest request) {
        Optional<Visitor> visitor = visitors.stream().findFirst().flatMap(Visitors::visitor);
        return new Frame(
                words,
                RequestContextUtils.getLocale(request),
                today.date(),
                CityScope.city().map(City::name).orElse(""),
                visitor.orElse(null),
                visitor.isPresent() ? menu() : List.of(),
                path(request),
                notice(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    private List<MenuItem> menu() {
        return parts.stream()
                .flatMap(part -> part.items().stream())
                .sorted(Comparator.comparingInt(MenuItem::order))
                .toList();
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    private @org.jspecify.annotations.Nullable String notice(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null || !(flash.get(Notice.KEY) instanceof Notice notice)
                ? null
                : notice.in(words, RequestContextUtils.getLocale(request));
    }
}
