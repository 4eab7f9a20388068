// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Map<String, List<Cast.Player>> DEMO =
            Map.of("milano.localhost", Cast.MILANO, "valdoria.localhost", Cast.VALDORIA);

    private final WebServerApplicationContext server;
    private final List<Route> routes;
    private final Map<String, Visit> inside = new ConcurrentHashMap<>();
    private final Map<Reader, Map<String, Seen>> walked = new ConcurrentHashMap<>();

    Everyone(
            WebServerApplicationContext server,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.server = server;
        this.routes = Route.all(mapping);
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

    /** Everybody of the demo's cities, and somebody who is not logged in, in this language. */
    List<Reader> readers(Locale language) {
        return DEMO.entrySet().stream()
                .flatMap(city -> Stream.concat(
                                Stream.of(NOBODY), city.getValue().stream().map(Cast.Player::username))
                        .map(username -> new Reader(city.getKey(), username, language)))
                .toList();
    }

    /** What each of these readers sees, in their order; they walk side by side. */
    Map<Reader, Map<String, Seen>> walks(List<Reader> readers) {
        readers.parallelStream().forEach(this::walk);
        Map<Reader, Map<String, Seen>> walks = new LinkedHashMap<>();
        readers.forEach(reader -> walks.put(reader, walk(reader)));
        return walks;
    }

    /** What a reader sees, walked once. */
    Map<String, Seen> walk(Reader reader) {
        return walked.computeIfAbsent(reader, each -> walkAnew(each));
    }

    /** What a reader sees now. @param alsoFrom addresses that no page may lead to */
    Map<String, Seen> walkAnew(Reader reader, String... alsoFrom) {
        Visit visit = visit(reader);
        visit.open("/keys?lang=" + reader.language().getLanguage());
        return walks().of(visit, alsoFrom);
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
        return new Walks(routes);
    }

    List<Route> routes() {
        return routes;
    }

    int port() {
        return java.util.Objects.requireNonNull(server.getWebServer()).getPort();
    }
}
