// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody changed meanwhile what a form was about: the page the form stood on, as it is now, beside what was sent. */
@Component
class Meanwhile {

    private final ObjectProvider<DispatcherServlet> house;

    Meanwhile(ObjectProvider<DispatcherServlet> house) {
        this.house = house;
    }

    /** Both versions; empty where no page shows the thing any more. */
    Optional<MeanwhilePage> of(HttpServletRequest sent, HttpServletResponse answer) {
        return places(sent)
                .flatMap(place -> asItIsNow(place, sent, answer).stream())
                .findFirst()
                .map(now -> MeanwhilePage.of(now, sent.getRequestURI(), sent.getParameterMap()));
    }

    /** Where the form stood, and else what lies around the address it was sent to. */
    private static Stream<URI> places(HttpServletRequest sent) {
        return Stream.concat(FormPlace.of(sent).stream(), around(sent.getRequestURI()));
    }

    private static Stream<URI> around(String path) {
        List<URI> around = new ArrayList<>();
        for (String rest = path; !rest.isEmpty(); rest = rest.substring(0, rest.lastIndexOf('/'))) {
            around.add(URI.create(rest));
        }
        return around.stream();
    }

    private Optional<Document> asItIsNow(URI place, HttpServletRequest sent, HttpServletResponse answer) {
        try {
            byte[] page = PageAside.read(
                    house.getObject(), place.getRawPath(), place.getRawQuery(), parameters(place), sent, answer);
            return Optional.of(Jsoup.parse(new ByteArrayInputStream(page), StandardCharsets.UTF_8.name(), ""))
                    .filter(now -> now.selectFirst("main h1") != null);
        } catch (ServletException | IOException notShown) {
            return Optional.empty();
        }
    }

    private static Map<String, String[]> parameters(URI place) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        UriComponentsBuilder.fromUri(place)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        name, values.stream().map(Meanwhile::decoded).toArray(String[]::new)));
        return parameters;
    }

    private static String decoded(@Nullable String value) {
        return value == null ? "" : java.net.URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
