// SPDX-License-Identifier: EUPL-1.2
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.scans.domain.ScanFolders;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/**
 * A batch goes through the scanner's folder while somebody works, until the last word of it is read: pages drawn and pages
 * read a minute, each over its own time, and how long a page of the house takes meanwhile, against how long it takes when
 * nothing is read. Arguments: pages of the batch (20), seconds after which it gives up and says so (900).
 */
final class Scans {

    private static final String PASSWORD = "palazzo-demo";
    private static final String[] PAGES = {"/letters", "/scans", "/registry", "/"};

    public static void main(String[] args) throws Exception {
        int pages = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 900;
        Path folder = Files.createTempDirectory("palazzo-scans");
        try (House house = new House(folder, "--palazzo.scans.folders=" + folder.resolve("scans"))) {
            Path scanner = CityScope.call(house.city(), () -> folder(house));
            Jobs jobs = house.bean(Jobs.class);
            HttpClient visitor = loggedIn(house.port());
            times(visitor, house.port(), 10);
            long[] idle = times(visitor, house.port(), 20);
            try (OutputStream out = Files.newOutputStream(scanner.resolve("lotto.pdf"))) {
                batch(pages).save(out);
            }
            jobs.run("scans.pickup");
            TimeUnit.SECONDS.sleep(11);
            jobs.run("scans.pickup");
            long begin = System.nanoTime();
            Thread reader = Thread.ofPlatform().daemon().start(() -> {
                while (left(house) > 0) {
                    jobs.run("scans.read");
                }
            });
            List<Long> busy = new ArrayList<>();
            double drawnAfter = 0;
            while (elapsed(begin) < seconds && left(house) > 0) {
                for (long time : times(visitor, house.port(), 1)) {
                    busy.add(time);
                }
                if (drawnAfter == 0 && count(house, "select count(*) from scans_file where state = 'WAITING'") == 0) {
                    drawnAfter = elapsed(begin);
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
            double took = elapsed(begin);
            reader.join(Duration.ofMinutes(1));
            long drawn = count(house, "select count(*) from scans_page");
            long read = count(house, "select count(*) from scans_page where words = 'READ'");
            if (count(house, "select count(*) from scans_page where words = 'NONE'") > 0) {
                throw new IllegalStateException("there is no Tesseract here that knows Italian");
            }
            double drawing = drawnAfter == 0 ? took : drawnAfter;
            long[] meanwhile = busy.stream().mapToLong(Long::longValue).toArray();
            new Result("scans")
                    .put("pages_of_the_batch", pages)
                    .put("seconds", Math.round(took))
                    .put("words_of_each_page", words(house))
                    .put("pages_drawn", drawn)
                    .put("pages_drawn_a_minute", Math.round(60 * drawn / drawing))
                    .put("pages_read", read)
                    .put("pages_read_a_minute", read == 0 ? 0 : Math.round(60 * read / (took - drawing)))
                    .put("pages_a_minute_from_file_to_words", Math.round(60 * read / took))
                    .put("page_idle_ms_median", Result.quantile(0.5, idle) / 1_000_000)
                    .put("page_idle_ms_95", Result.quantile(0.95, idle) / 1_000_000)
                    .put("page_meanwhile_ms_median", Result.quantile(0.5, meanwhile) / 1_000_000)
                    .put("page_meanwhile_ms_95", Result.quantile(0.95, meanwhile) / 1_000_000)
                    .put("ratio_of_medians", ratio(idle, meanwhile))
                    .write();
            System.exit(0);
        }
    }

    private static double ratio(long[] idle, long[] meanwhile) {
        double ratio = (double) Result.quantile(0.5, meanwhile) / Result.quantile(0.5, idle);
        return Math.round(100 * ratio) / 100.0;
    }

    private static Path folder(House house) {
        ScanFolders folders = house.bean(ScanFolders.class);
        house.bean(TransactionTemplate.class).executeWithoutResult(status -> folders.add("prova", "URC", true));
        Path path = folders.path("prova");
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long left(House house) {
        return count(house, "select count(*) from scans_file where state = 'WAITING'")
                + count(house, "select count(*) from scans_page where words = 'WAITING'");
    }

    private static long count(House house, String sql) {
        return CityScope.call(
                house.city(),
                () -> house.bean(JdbcClient.class).sql(sql).query(Long.class).single());
    }

    /** On average, as they were read. */
    private static long words(House house) {
        return count(house, """
                select coalesce(round(avg(array_length(regexp_split_to_array(text, '\\s+'), 1))), 0)::bigint
                from scans_page where words = 'READ'
                """);
    }

    private static double elapsed(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long[] times(HttpClient visitor, int port, int rounds) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String page : PAGES) {
                long begin = System.nanoTime();
                int status = visitor.send(get(port, page), BodyHandlers.discarding()).statusCode();
                times.add(System.nanoTime() - begin);
                if (status != 200) {
                    throw new IllegalStateException(page + " answers " + status);
                }
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static HttpRequest get(int port, String page) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + page)).build();
    }

    private static HttpClient loggedIn(int port) throws Exception {
        HttpClient visitor = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String form = visitor.send(get(port, "/login"), BodyHandlers.ofString()).body();
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("no token on the page of log-in");
        }
        String fields = "username=livia.ferraguzzi&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        visitor.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.discarding());
        return visitor;
    }

    /** A PDF as scanners make them: a picture of 200 dots to the inch on each page. */
    private static PDDocument batch(int pages) throws IOException {
        PDDocument document = new PDDocument();
        for (int number = 1; number <= pages; number++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                var picture = JPEGFactory.createFromImage(document, letter(number), 0.6f);
                pen.drawImage(picture, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
            }
        }
        return document;
    }

    private static BufferedImage letter(int number) {
        BufferedImage page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1654, 2339);
        pen.rotate(Math.toRadians(number % 5 - 2), 827, 1169);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 34));
        for (int line = 0; line < 30; line++) {
            pen.drawString(
                    "Signor Sindaco, le scrivo della fontana numero " + (number + line) + " di largo Treves,",
                    200,
                    260 + 60 * line);
        }
        pen.dispose();
        return page;
    }
}
