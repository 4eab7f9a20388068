// SPDX-License-Identifier: EUPL-1.2
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** An officer who reads pages of a house: one client over the loopback, from the request to the last byte. */
final class Pages {

    private static final int WARM_UP = 200;
    private static final int ASKED = 500;
    private static final String USERNAME = "livia.ferraguzzi";
    private static final String PASSWORD = "palazzo-demo";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    /** Logs in. */
    Pages(int port) throws IOException, InterruptedException {
        this(port, USERNAME);
    }

    /** Logs in as somebody else. */
    Pages(int port, String username) throws IOException, InterruptedException {
        address = "http://localhost:" + port;
        String token = found("name=\"_csrf\" value=\"([^\"]+)\"", get("/login"));
        String form = "username=" + username + "&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        client.send(request, BodyHandlers.discarding());
    }

    /** How long a page takes, asked again and again. */
    Map<String, Object> timed(String page) throws IOException, InterruptedException {
        return timed(page, WARM_UP, ASKED);
    }

    /** The same for a page that takes long: so many are not counted, then so many are. */
    Map<String, Object> timed(String page, int warmUp, int asked) throws IOException, InterruptedException {
        for (int i = 0; i < warmUp; i++) {
            get(page);
        }
        long[] micros = new long[asked];
        for (int i = 0; i < asked; i++) {
            long begin = System.nanoTime();
            get(page);
            micros[i] = (System.nanoTime() - begin) / 1_000;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("median_ms", Result.quantile(0.5, micros) / 1000.0);
        found.put("p99_ms", Result.quantile(0.99, micros) / 1000.0);
        return found;
    }

    String get(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing like " + pattern);
        }
        return matcher.group(1);
    }
}
