// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.demo.Cast;

/** Everybody who may log in, and nobody, in every city of the demo; and what each sees on a walk through the house. */
@TestComponent
public class Everyone {

    /** Who is not logged in. */
    static final String NOBODY = "";

    /** An address that ends as the name of a file does. */
    private static final Pattern FILE = Pattern.compile("^[^?]*\\.\\w+(\\?|$)|/files/|/original|/receipts/");

    private static final int FAR = 4;
    private static final int FARTHEST = 1200;

    private static final Map<String, List<Cast.Player>> DEMO =
            Map.of("milano.localhost", Cast.MILANO, "valdoria.localhost", Cast.VALDORIA);

    private final WebServerApplicationContext server;
    private final List<Route> routes;
    private final Walks walks;
    private final Map<String, Visit> inside = new ConcurrentHashMap<>();
    private final Map<Reader, Map<String, Glance>> walked = new ConcurrentHashMap<>();

    Everyone(
            WebServerApplicationContext server,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.server = server;
        this.routes = Route.all(mapping);
        this.walks = new Walks(routes);
    }

    /**
     * Somebody who reads in a language.
     *
     * @param host of their city
     * @param username empty for who is not logged in
     */
    record Reader(String host, String username, Locale language) {

        @Override
        public String toString() {
            return (username.isEmpty() ? "nobody" : username) + " at " + host + " in " + language;
        }
    }

    /**
     * What is kept of a page that somebody saw: there are too many of them to keep them whole.
     *
     * @param path where one came to, after all redirects
     * @param isPage whether it is one, and not a file
     * @param links where it leads within the house
     * @param faults what makes it less than whole
     * @param shape what it is made of; empty for a file
     */
    record Glance(
            int status, String path, boolean isPage, Collection<String> links, List<String> faults, Set<Long> shape) {

        static Glance at(Seen seen, Locale language) {
            boolean isPage = Wholeness.isPage(seen);
            return new Glance(
                    seen.status(),
                    seen.path(),
                    isPage,
                    seen.status() == 200 ? Walks.links(seen) : List.of(),
                    faults(seen, isPage, language),
                    isPage ? Shape.of(seen.page()) : Set.of());
        }

        private static List<String> faults(Seen seen, boolean isPage, Locale language) {
            if (seen.status() >= 500) {
                return List.of("fails: " + seen.status() + " " + seen.text());
            }
            return isPage ? Wholeness.faults(seen, language) : List.of();
        }
    }

    /** Everybody of the demo's cities, and somebody who is not logged in, in this language. */
    List<Reader> readers(Locale language) {
        return DEMO.entrySet().stream()
                .flatMap(city -> Stream.concat(
                                Stream.of(NOBODY), city.getValue().stream().map(Cast.Player::username))
                        .map(username -> new Reader(city.getKey(), username, language)))
                .toList();
    }

    /** What each of these readers sees, in their order; they walk side by side, once. */
    Map<Reader, Map<String, Glance>> walks(List<Reader> readers) {
        readers.parallelStream().forEach(this::walk);
        Map<Reader, Map<String, Glance>> walks = new LinkedHashMap<>();
        readers.forEach(reader -> walks.put(reader, walk(reader)));
        return walks;
    }

    private Map<String, Glance> walk(Reader reader) {
        return walked.computeIfAbsent(reader, each -> walkAnew(each, seen -> Glance.at(seen, each.language())));
    }

    /** What a reader sees now. @param alsoFrom addresses that no page may lead to */
    Map<String, Seen> walkAnew(Reader reader, String... alsoFrom) {
        return walkAnew(reader, seen -> seen, alsoFrom);
    }

    /** What pages a reader sees now who looks at many things of each kind, and at no files. */
    Collection<Seen> walkFar(Reader reader, String... alsoFrom) {
        return walks.of(
                        visit(reader),
                        seen -> seen,
                        FAR,
                        FARTHEST,
                        address -> !FILE.matcher(address).find(),
                        alsoFrom)
                .values();
    }

    private <T> Map<String, T> walkAnew(Reader reader, Function<Seen, T> kept, String... alsoFrom) {
        Visit visit = visit(reader);
        visit.open("/keys?lang=" + reader.language().getLanguage());
        return walks.of(visit, kept, alsoFrom);
    }

    /** The reader in the house, logged in once for all walks. */
    Visit visit(Reader reader) {
        return reader.username().isEmpty()
                ? Visit.anonymous(port(), reader.host())
                : inside.computeIfAbsent(
                        reader.username() + "@" + reader.host(),
                        key -> Visit.as(port(), reader.host(), reader.username()));
    }

    Walks walks() {
        return walks;
    }

    List<Route> routes() {
        return routes;
    }

    int port() {
        return java.util.Objects.requireNonNull(server.getWebServer()).getPort();
    }
}
