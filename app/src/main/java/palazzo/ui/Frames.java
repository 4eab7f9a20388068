// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** Draws up the frame of a request. */
@Component
class Frames {

    private final Words words;
    private final Assets assets;
    private final Today today;
    private final ReadBefore readBefore;
    private final ObjectProvider<Visitors> visitors;
    private final ObjectProvider<MenuPart> parts;
    private final ObjectProvider<PublicPart> publicParts;

    Frames(
            Words words,
            Assets assets,
            Today today,
            ReadBefore readBefore,
            ObjectProvider<Visitors> visitors,
            ObjectProvider<MenuPart> parts,
            ObjectProvider<PublicPart> publicParts) {
        this.words = words;
        this.assets = assets;
        this.today = today;
        this.readBefore = readBefore;
        this.visitors = visitors;
        this.parts = parts;
        this.publicParts = publicParts;
    }

    Frame of(HttpServletRequest request) {
        Optional<Visitor> visitor = request.getAttribute(Faults.AWAY) == null
                ? visitors.stream().findFirst().flatMap(Visitors::visitor)
                : Optional.empty();
        return new Frame(
                words,
                RequestContextUtils.getLocale(request),
                today.date(),
                CityScope.city().map(City::name).orElse(""),
                visitor.orElse(null),
                inOrder(visitor.isPresent() ? menu() : publicPlaces()),
                path(request),
                notice(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                request.getAttribute(Faults.AWAY) == null
                        ? readBefore.at(path(request)).orElse(null)
                        : null,
                assets,
                otherLanguage(request),
                keys(request));
    }

    /** An answer to a form has no address of its own to come back to. */
    private static @Nullable String otherLanguage(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        String query = Objects.requireNonNullElse(request.getQueryString(), "")
                .replaceAll("(^|&)lang=[^&]*", "")
                .replaceAll("^&", "");
        String other = RequestContextUtils.getLocale(request).getLanguage().equals("en") ? "it" : "en";
        return path(request) + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other;
    }

    private static boolean keys(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, Keys.COOKIE);
        return cookie == null || !cookie.getValue().equals(Keys.OFF);
    }

    private Stream<MenuItem> menu() {
        return parts.stream().flatMap(part -> part.items().stream());
    }

    private Stream<MenuItem> publicPlaces() {
        return publicParts.stream().flatMap(part -> part.items().stream());
    }

    private static List<MenuItem> inOrder(Stream<MenuItem> places) {
        return places.sorted(Comparator.comparingInt(MenuItem::order)).toList();
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    private @Nullable String notice(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null || !(flash.get(Notice.KEY) instanceof Notice notice)
                ? null
                : notice.in(words, RequestContextUtils.getLocale(request));
    }
}
