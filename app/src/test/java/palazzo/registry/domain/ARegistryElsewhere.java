// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import palazzo.kernel.Today;
import palazzo.registry.domain.ElsewhereSettings.Place;

/** A registry that a city has of its own, in the next room: it answers as its mood is. Nobody uses it until a story says so. */
@TestConfiguration(proxyBeanMethods = false)
public class ARegistryElsewhere {

    private static final Map<String, Place> PLACES = new ConcurrentHashMap<>();

    @Bean
    @Primary
    ElsewhereSettings elsewhereSettings() {
        return new ElsewhereSettings(PLACES);
    }

    /** How it answers. */
    public enum Mood {
        /** As it should. */
        WELL,
        /** It writes the number down, and does not say so in time. */
        SLOW,
        /** It says that it is not there. */
        AWAY,
        /** It does not want what it is given. */
        PICKY,
        /** It says something that is no number. */
        CONFUSED,
        /** It gives every document the same number. */
        FORGETFUL
    }

    /** One that runs, in use by {@code city} until it is closed. */
    public static final class Open implements AutoCloseable {

        private final HttpServer server;
        private final String city;
        private final Map<String, Long> given = new ConcurrentHashMap<>();
        private final List<String> asked = new ArrayList<>();
        private final AtomicLong last = new AtomicLong(41_000);
        private final Instant now;
        private volatile Mood mood = Mood.WELL;

        public Open(String city, Instant now) throws IOException {
            this.city = city;
            this.now = now;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/registrations/", this::answer);
            server.start();
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
            PLACES.put(city, new Place(url, "gettone", Duration.ofMillis(500)));
        }

        public void is(Mood next) {
            mood = next;
        }

        /** How many numbers it gave. */
        public int given() {
            return given.size();
        }

        /** What it was asked, body by body. */
        public List<String> asked() {
            return List.copyOf(asked);
        }

        private void answer(HttpExchange exchange) throws IOException {
            String key = exchange.getRequestURI().getPath().replaceAll(".*/", "");
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (!"Bearer gettone".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                say(exchange, 401, "chi siete?");
                return;
            }
            switch (mood) {
                case AWAY -> say(exchange, 503, "");
                case PICKY -> say(exchange, 422, "corrispondente sconosciuto");
                case CONFUSED -> say(exchange, 200, "<html>manutenzione</html>");
                case FORGETFUL -> say(exchange, 200, body(41_001));
                case SLOW -> {
                    numberOf(key);
                    pause();
                    say(exchange, 201, body(numberOf(key)));
                }
                case WELL -> say(exchange, 201, body(numberOf(key)));
            }
        }

        private long numberOf(String key) {
            return given.computeIfAbsent(key, fresh -> last.addAndGet(3));
        }

        private String body(long number) {
            return "{\"year\":%d,\"number\":%d,\"at\":\"%s\",\"office\":\"ignored\"}"
                    .formatted(Today.dateOf(now).getYear(), number, now);
        }

        private static void pause() {
            try {
                Thread.sleep(900);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void say(HttpExchange exchange, int status, String words) throws IOException {
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (IOException whoAskedIsGone) {
                // They did not wait.
            }
        }

        @Override
        public void close() {
            PLACES.remove(city);
            server.stop(0);
        }
    }
}
