// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import palazzo.kernel.Hitch;
import palazzo.kernel.Today;
import palazzo.registry.NumberingAuthority;
import palazzo.registry.Registry.Entry;
import palazzo.registry.Registry.Theirs;
import palazzo.registry.domain.ElsewhereSettings.Place;
import palazzo.tenancy.CityScope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A city's own registry over HTTP, by the small protocol of {@code docs/modules/registry.md}: {@code PUT
 * <url>/registrations/<key>} with the entry as JSON is answered with year, number and time, and twice with the same.
 */
@Component
@EnableConfigurationProperties(ElsewhereSettings.class)
class HttpNumbers implements NumberingAuthority {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int REFUSED = 400;
    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;
    private static final int DEFECT = 500;
    private static final int LONGEST_REFUSAL = 200;

    private final ElsewhereSettings settings;
    private final OwnNumbers own;
    private final JsonMapper json;
    private final Today today;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    HttpNumbers(ElsewhereSettings settings, OwnNumbers own, JsonMapper json, Today today) {
        this.settings = settings;
        this.own = own;
        this.json = json;
        this.today = today;
    }

    /** What is asked. */
    record Asked(
            String document,
            String direction,
            String correspondent,
            String subject,
            String sha256,
            @Nullable String theirNumber,
            @Nullable LocalDate theirDate) {

        static Asked of(UUID key, Entry entry) {
            return new Asked(
                    key.toString(),
                    entry.direction().name(),
                    entry.correspondent(),
                    entry.about(),
                    entry.sha256(),
                    entry.theirs().map(Theirs::number).orElse(null),
                    entry.theirs().map(Theirs::date).orElse(null));
        }
    }

    /** A year that began with our own numbers ends with them: two who count would give one number twice. */
    @Override
    public boolean isUsedHere() {
        return place().isPresent() && !own.hasCounter(today.date().getYear());
    }

    @Override
    public Answer ask(UUID key, Entry entry) {
        Place place = place().orElseThrow();
        try {
            return answer(client.send(request(place, key, entry), BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Answer.Away(Hitch.of(e, Hitch.Kind.BROKEN).text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away(Hitch.of(Hitch.Kind.BROKEN).text());
        }
    }

    private Optional<Place> place() {
        return Optional.ofNullable(settings.elsewhere().get(CityScope.required().slug()));
    }

    private HttpRequest request(Place place, UUID key, Entry entry) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(place.url() + "/registrations/" + key))
                .timeout(place.patience())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(Asked.of(key, entry))));
        if (!place.token().isEmpty()) {
            request.header("Authorization", "Bearer " + place.token());
        }
        return request.build();
    }

    private Answer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= DEFECT || status == TOO_MANY || status == TIMED_OUT) {
            return new Answer.Away(
                    Hitch.of(Hitch.Kind.STATUS).with("HTTP " + status).text());
        }
        return status >= REFUSED
                ? new Answer.Refused("HTTP " + status + " " + firstOf(response.body()))
                : given(response.body());
    }

    private Answer given(String body) {
        try {
            Given given = json.readValue(body, Given.class);
            return isPossible(given) ? new Answer.Came(given) : notANumber();
        } catch (JacksonException e) {
            return notANumber();
        }
    }

    private static Answer notANumber() {
        return new Answer.Away(Hitch.of(Hitch.Kind.ANSWER).text());
    }

    private boolean isPossible(Given given) {
        Instant at = given.at();
        return at != null
                && given.number() > 0
                && Today.dateOf(at).getYear() == given.year()
                && Math.abs(given.year() - today.date().getYear()) <= 1;
    }

    private static String firstOf(String body) {
        return body.substring(0, Math.min(LONGEST_REFUSAL, body.length()));
    }
}
