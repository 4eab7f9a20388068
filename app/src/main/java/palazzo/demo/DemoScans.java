// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.scans.domain.BatchReading;
import palazzo.scans.domain.ScanDesk;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/**
 * The paper of two days in the first city, put through the scanner once: letters with what hangs on them, registered mail,
 * and an envelope that stays closed. It stands in {@code demo-scans.txt}: a batch begins with {@code #}, a document with
 * {@code =} and its unit, a page with {@code -} and how askew it lies.
 */
@Component
@Order(4)
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoScans implements ApplicationRunner {

    private static final String CITY = "milano";

    private final DemoHands hands;
    private final DemoClock clock;
    private final Cities cities;
    private final ScanDesk desk;
    private final BatchReading reading;
    private final Today today;

    DemoScans(DemoHands hands, DemoClock clock, Cities cities, ScanDesk desk, BatchReading reading, Today today) {
        this.hands = hands;
        this.clock = clock;
        this.cities = cities;
        this.desk = desk;
        this.reading = reading;
        this.today = today;
    }

    @Override
    public void run(ApplicationArguments args) {
        CityScope.run(cities.named(CITY).orElseThrow(), this::scan);
    }

    private void scan() {
        if (reading.page(null, 1).rows().isEmpty()) {
            after("# ", whole()).forEach(this::scan);
        }
    }

    /** What is to come only later today has come already: whoever starts the demo at seven finds its paper. */
    private void scan(String batch) {
        String[] head = head(batch).split(" *\\| *");
        Instant wanted = LocalTime.parse(head[2])
                .atDate(today.date().minusDays(Long.parseLong(head[1])))
                .atZone(Today.ROME)
                .toInstant();
        byte[] tiff = DemoPaper.tiff(
                after("= ", rest(batch)).flatMap(DemoScans::document).toList());
        Instant at = wanted.isAfter(today.now()) ? today.now() : wanted;
        clock.at(
                at,
                () -> hands.as("livia.ferraguzzi", () -> desk.receive("", List.of(new ScanDesk.Sent(head[0], tiff)))));
    }

    private static Stream<BufferedImage> document(String document) {
        String[] head = head(document).split(" *\\| *");
        return Stream.concat(
                Stream.of(DemoPaper.separator(CITY, head[0], head[1])),
                after("- ", rest(document)).map(DemoScans::page));
    }

    private static BufferedImage page(String page) {
        return DemoPaper.written(
                Double.parseDouble(head(page)), rest(page).lines().toArray(String[]::new));
    }

    private static Stream<String> after(String sign, String text) {
        return Stream.of(text.split("(?m)^" + sign)).filter(part -> !part.isBlank());
    }

    private static String head(String part) {
        return part.lines().findFirst().orElse("").strip();
    }

    private static String rest(String part) {
        int end = part.indexOf('\n');
        return end < 0 ? "" : part.substring(end + 1);
    }

    private static String whole() {
        try (InputStream in =
                Objects.requireNonNull(DemoScans.class.getResourceAsStream("/palazzo/demo/demo-scans.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
