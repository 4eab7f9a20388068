// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.kernel.Ids;
import palazzo.law.Norm;
import palazzo.organisation.Staff;
import palazzo.tenancy.Cities;

/** The house is down; a desk registers on a page from its disk; afterwards each paper gets its number. */
@HouseTest
class TheEmergencyRegisterStory {

    private static final String TAKE = "form[action=/registry/emergency]";
    private static final Path BROWSER =
            Path.of(Objects.requireNonNullElse(System.getenv("PALAZZO_CHROMIUM"), "/usr/bin/chromium"));

    @LocalServerPort
    private int port;

    @TempDir
    private Path disk;

    TheEmergencyRegisterStory(Cities cities, Staff staff, Ids ids) {
        RegistryTown.of("emergenza", cities, staff, ids);
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 63")
    @ProvesPart(value = "AAG-02", what = "emergency register that needs no server, taken back in with double numbers")
    void whatWasRegisteredWithoutTheHouseGetsItsNumbersAfterwards() throws Exception {
        TheClock.moveTo(LocalDateTime.of(2045, 3, 6, 18, 0));
        Visit clerk = visit();
        byte[] page = clerk.bytes("/registry/emergency/file.html").body();
        Path file = Files.write(disk.resolve("registro.html"), page);
        String json = filledIn(file);
        assertThat(json).contains("EM-20450306-0910", "Vigili del fuoco");
        Seen wrong = take(clerk, json.replace("\"operations\": 2", "\"operations\": 3"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Niente è stato ripreso", "il totale dice 3, le righe sono 2");
        assertThat(clerk.open("/registry?year=2045").text()).doesNotContain("Vigili del fuoco");
        assertThat(take(clerk, json).text())
                .contains("2 documenti hanno il loro numero", "EM-20450306-0910", "Rete ferma");
        assertThat(take(clerk, json).text()).contains("2 documenti hanno il loro numero");
        Seen other = take(clerk, json.replace("Vigili del fuoco", "Vigili urbani"));
        assertThat(other.text()).contains("è già stato ripreso, con altre righe");
        Seen list = clerk.open("/registry?year=2045");
        assertThat(list.page().select("a:contains(Sopralluogo)")).hasSize(1);
        assertThat(clerk.open("/registry/2045/1").text()).contains("EM-20450306-0910/1 del 06/03/2045 09:20");
        for (String broken : List.of(
                "no",
                json.substring(0, json.length() / 2),
                "[".repeat(100_000),
                json.replace("\"number\": 1", "\"number\": 99999999999999"),
                "null",
                "\0")) {
            Seen refused = take(clerk, broken);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("non si legge");
        }
        String hostile = json.replace("EM-20450306-0910", "EM-2").replace("Rete ferma", "<script>alert(1)</script>");
        assertThat(take(clerk, hostile).page().select("main script")).isEmpty();
        assertThat(take(clerk, json.replace("EM-20450306-0910", "../../etc").replace("2045-03", "+999999999-03"))
                        .status())
                .isEqualTo(422);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/registry/emergency")
                        .text())
                .doesNotContain("EM-2045");
    }

    /** In a browser without network, from the disk, by keyboard. */
    private static String filledIn(Path file) throws IOException {
        List<String> asked = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(BROWSER)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
            var context = browser.newContext(new Browser.NewContextOptions().setAcceptDownloads(true));
            context.setOffline(true);
            Page page = context.newPage();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(file.toUri().toString());
            page.fill("#measure", "n. 8 del 6 marzo 2045");
            page.fill("#authorisedBy", "Il responsabile");
            page.fill("#cause", "Rete ferma");
            page.fill("#start", "2045-03-06T09:10");
            page.fill("#end", "2045-03-06T12:00");
            row(page, "2045-03-06T09:20", "Vigili del fuoco", "Sopralluogo al teatro");
            row(page, "2045-03-06T10:05", "Scuola Rodari", "Richiesta di visita");
            Download saved = page.waitForDownload(() -> page.press("#save", "Enter"));
            String json = Files.readString(saved.path(), StandardCharsets.UTF_8);
            browser.close();
            assertThat(asked).allMatch(url -> url.startsWith("file:") || url.startsWith("blob:"));
            return json;
        }
    }

    private static void row(Page page, String at, String who, String about) {
        page.fill("#at", at);
        page.fill("#correspondent", who);
        page.fill("#about", about);
        page.press("#about", "Enter");
    }

    private static Seen take(Visit clerk, String json) {
        Attachment file =
                new Attachment("file", "registro.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
        return clerk.submit(clerk.open("/registry/emergency"), TAKE, Map.of(), file);
    }

    private Visit visit() {
        return Visit.as(port, "emergenza.localhost", RegistryTown.CLERK);
    }
}
