// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import palazzo.demo.DemoCities;
import palazzo.house.Rehearsals;

/**
 * Somebody at their desk, with a browser that knows no JavaScript: opens pages of one city, fills in the forms that are on
 * them, follows where they lead.
 */
public final class Visit {

    private static final int MOST_HOPS = 6;
    private static final int NO_HOPS = MOST_HOPS;

    private final int port;
    private final String host;
    private final HttpClient client;
    private final boolean rehearses;

    private Visit(int port, String host, HttpClient client) {
        this(port, host, client, false);
    }

    private Visit(int port, String host, HttpClient client, boolean rehearses) {
        this.port = port;
        this.host = host;
        this.client = client;
        this.rehearses = rehearses;
    }

    /** What one sees after a step. It is read as a page when somebody looks at it as one: many only knock. */
    public static final class Seen {

        private final int status;
        private final String path;
        private final Map<String, String> headers;
        private final byte[] body;
        private @Nullable Document page;

        /** @param headers by their names in small letters */
        public Seen(int status, String path, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.path = path;
            this.headers = headers;
            this.body = body;
        }

        public int status() {
            return status;
        }

        /** Where one is, after all redirects. */
        public String path() {
            return path;
        }

        public Map<String, String> headers() {
            return headers;
        }

        /** The page; of a PDF its words, as a page. */
        public synchronized Document page() {
            Document read = page == null ? read(body) : page;
            page = read;
            return read;
        }

        /** What came, as it came. */
        public String source() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The text of the page's main part. */
        public String text() {
            Element main = page().selectFirst("main");
            return main == null ? page().text() : main.text();
        }

        @Override
        public String toString() {
            return status + " at " + path + ": " + text();
        }

        private static Document read(byte[] body) {
            return new String(body, StandardCharsets.ISO_8859_1).startsWith("%PDF-")
                    ? paper(body)
                    : Jsoup.parse(new String(body, StandardCharsets.UTF_8));
        }

        /** What somebody reads who opens a PDF; of one that is none, what its bytes say. */
        private static Document paper(byte[] bytes) {
            try (PDDocument paper = Loader.loadPDF(bytes)) {
                Document page = Document.createShell("");
                page.body().text(new PDFTextStripper().getText(paper));
                return page;
            } catch (IOException noPdf) {
                return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }

    /** Nobody in particular. */
    public static Visit anonymous(int port, String host) {
        return new Visit(
                port,
                host,
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    /** Somebody of the cast, logged in, who has not looked at a page yet: {@code Visit.as(port, "milano.localhost", "livia.ferraguzzi")}. */
    public static Visit as(int port, String host, String username) {
        Visit visit = anonymous(port, host);
        String token = visit.open("/login").page().select("input[name=_csrf]").val();
        Seen in = visit.hand("/login", Map.of("_csrf", token, "username", username, "password", DemoCities.PASSWORD));
        if (in.headers().getOrDefault("location", "/login").contains("/login")) {
            throw new AssertionError(username + " does not get in: " + in.text());
        }
        return visit;
    }

    /** The same browser, with the same cookies, at another city. */
    public Visit carriedTo(String otherHost) {
        return new Visit(port, otherHost, client);
    }

    /** The same browser, with all it keeps, at another host: what a copied cookie can do. */
    public Visit at(String otherHost) {
        return new Visit(port, otherHost, client);
    }

    /** What the house has given this browser to keep. */
    public List<HttpCookie> cookies() {
        return client.cookieHandler()
                .map(CookieManager.class::cast)
                .orElseThrow()
                .getCookieStore()
                .getCookies();
    }

    /** The same browser, of which the house keeps nothing: see {@link palazzo.house.Rehearsals}. */
    public Visit rehearsing() {
        return new Visit(port, host, client, true);
    }

    /** Opens a page, through redirects. */
    public Seen open(String path) {
        return send(request(path).GET().build(), path, 0);
    }

    /**
     * Fills in a form of the page and sends it, as a browser does; what is not given keeps its value.
     *
     * @param form the form, or the button of one that sends it elsewhere
     */
    public Seen submit(Seen on, String form, Map<String, String> values) {
        return submit(on, form, values, null);
    }

    /** The same with a file in one of its fields. */
    public Seen submit(Seen on, String form, Map<String, String> values, @Nullable Attachment file) {
        FormElement found = found(on, form);
        Map<String, String> fields = new LinkedHashMap<>();
        found.formData().forEach(field -> fields.put(field.key(), field.value()));
        found.select("input[type=file]").forEach(field -> fields.remove(field.attr("name")));
        fields.putAll(values);
        String action = found.attr("action").isEmpty() ? on.path() : found.attr("action");
        if (!found.attr("method").equalsIgnoreCase("post")) {
            return open(action + "?" + encoded(fields));
        }
        Trial now = trial;
        return now == null || rehearses
                ? filled(found, on, action, fields, file)
                : now.of(this, on, found, values, file, () -> filled(found, on, action, fields, file));
    }

    private static FormElement found(Seen on, String form) {
        Element found = on.page().selectFirst(form);
        if (found == null) {
            throw new AssertionError("no form " + form + " on " + on.path() + ":\n" + on.text());
        }
        return found instanceof FormElement whole ? whole : sentBy(found);
    }

    /** The form of a button, as the button sends it. */
    private static FormElement sentBy(Element button) {
        FormElement form =
                (FormElement) Objects.requireNonNull(button.closest("form")).clone();
        form.attr("action", button.attr("formaction"));
        return form;
    }

    private Seen filled(
            FormElement form, Seen on, String action, Map<String, String> fields, @Nullable Attachment file) {
        return form.attr("enctype").equals("multipart/form-data")
                ? send(Attachment.posting(request(action), fields, file), action, 0)
                : send(posting(action, fields, on.path()), action, 0);
    }

    /** What is done with a form besides sending it. */
    public interface Trial {

        /**
         * Somebody fills in a form.
         *
         * @param values what they type
         * @param file what they send along
         * @param sending sends it and goes where it leads
         */
        Seen of(
                Visit visit,
                Seen on,
                FormElement form,
                Map<String, String> values,
                @Nullable Attachment file,
                Supplier<Seen> sending);
    }

    private static volatile @Nullable Trial trial;

    /** From now on every form that anybody fills in goes through this; null ends it. */
    public static void tryForms(@Nullable Trial by) {
        trial = by;
    }

    public String host() {
        return host;
    }

    /** A file that somebody sends along in a field of a form. */
    public record Attachment(String field, String name, String mediaType, byte[] bytes) {

        private static final String BOUNDARY = "qui-comincia-un-campo";

        private static HttpRequest posting(
                HttpRequest.Builder request, Map<String, String> fields, @Nullable Attachment file) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            fields.forEach((key, value) -> part(all, "name=\"" + key + "\"", value.getBytes(StandardCharsets.UTF_8)));
            if (file != null) {
                part(all, file.says(), file.bytes());
            }
            all.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(all.toByteArray()))
                    .build();
        }

        private String says() {
            return "name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s".formatted(field, name, mediaType);
        }

        private static void part(ByteArrayOutputStream all, String says, byte[] value) {
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + says + "\r\n\r\n";
            all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            all.writeBytes(value);
            all.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sends fields to a path, without a page before: what an attacker or a stale page does. */
    public Seen post(String path, Map<String, String> fields) {
        return send(posting(path, fields), path, 0);
    }

    /** What a path itself answers, without going where it leads. */
    public Seen knock(String path) {
        return send(request(path).GET().build(), path, NO_HOPS);
    }

    /** Sends fields to a path, without going where it leads. */
    public Seen hand(String path, Map<String, String> fields) {
        return send(posting(path, fields), path, NO_HOPS);
    }

    /** The same from a page, which a browser names. */
    public Seen hand(String path, Map<String, String> fields, String from) {
        return send(posting(path, fields, from), path, NO_HOPS);
    }

    /** Sends fields and a file to a path, without going where it leads. */
    public Seen hand(String path, Map<String, String> fields, @Nullable Attachment file) {
        return send(Attachment.posting(request(path), sent(fields), file), path, NO_HOPS);
    }

    /** A rehearsal is another form than the one that is sent in earnest, though all that is typed in it be the same. */
    private Map<String, String> sent(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (rehearses) {
            all.put("_rehearsed", "yes");
        }
        return all;
    }

    /** The bytes at a path, as they come. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest posting(String path, Map<String, String> fields) {
        return form(path, fields).build();
    }

    private HttpRequest posting(String path, Map<String, String> fields, String from) {
        return form(path, fields)
                .header("Referer", "http://" + host + ":" + port + from)
                .build();
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(sent(fields))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + path.replace(" ", "%20")))
                .header("Host", host + ":" + port);
        return rehearses ? request.header(Rehearsals.HEADER, "yes") : request;
    }

    private Seen send(HttpRequest request, String path, int hops) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 == 3 && hops < MOST_HOPS) {
                URI to = URI.create(response.headers().firstValue("Location").orElseThrow());
                String next = to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
                return send(request(next).GET().build(), next, hops + 1);
            }
            return seen(response, path);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Seen seen(HttpResponse<byte[]> response, String path) {
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join("\n", header.getValue())));
        return new Seen(response.statusCode(), path, headers, response.body());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
