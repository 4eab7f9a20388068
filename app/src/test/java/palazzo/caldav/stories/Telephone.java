// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.stories;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import palazzo.organisation.domain.Accounts;
import palazzo.organisation.domain.DevicePasswords;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** A telephone of somebody of the cast, with a password of its own. */
record Telephone(int port, String host, String authorization) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Lets one in and gives it to them. */
    static Telephone of(int port, City city, String username, Accounts accounts, DevicePasswords devices) {
        String password = CityScope.call(city, () -> {
            UUID person = accounts.loadUserByUsername(username).person();
            devices.of(person).forEach(kept -> devices.revoke(person, kept.id()));
            return devices.add(person, "Telefono");
        });
        return new Telephone(port, city.hosts().getFirst(), basic(username, password));
    }

    static String basic(String username, String password) {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** The same telephone, carried to another city. */
    Telephone at(String other) {
        return new Telephone(port, other, authorization);
    }

    HttpResponse<String> ask(String verb, String path, String body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Host", host + ":" + port)
                    .header("Authorization", authorization)
                    .method(verb, BodyPublishers.ofString(body));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> find(String path, String depth, String properties) {
        return ask("PROPFIND", path, """
            <propfind xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CS="http://calendarserver.org/ns/"
              xmlns:CR="urn:ietf:params:xml:ns:carddav" xmlns:IC="http://apple.com/ns/ical/"><prop>%s</prop></propfind>
            """.formatted(properties), "Depth", depth);
    }

    HttpResponse<String> put(String path, String calendar, String... headers) {
        return ask("PUT", path, calendar, headers);
    }

    HttpResponse<String> get(String path) {
        return ask("GET", path, "");
    }

    HttpResponse<String> report(String path, String body) {
        return ask(
                "REPORT",
                path,
                body.formatted("xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\""),
                "Depth",
                "1");
    }

    HttpResponse<String> sync(String path, String token) {
        return report(
                path,
                "<sync-collection %s><sync-token>" + token
                        + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>");
    }

    /** The first address within an element. */
    static String href(HttpResponse<String> answer, String element) {
        return found(answer, "<[A-Z]+:" + element + ">\\s*<D:href>([^<]+)</D:href>");
    }

    static String text(HttpResponse<String> answer, String element) {
        return found(answer, "<[A-Z]+:" + element + ">([^<]+)</");
    }

    static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    static String found(HttpResponse<String> answer, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(answer.body());
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + answer.statusCode() + " " + answer.body());
        }
        return matcher.group(1);
    }
}
