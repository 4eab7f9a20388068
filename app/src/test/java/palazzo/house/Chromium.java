// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import palazzo.demo.DemoCities;

/** The browser of the machine: Debian's Chromium, or the one that {@code PALAZZO_CHROMIUM} names. Nothing is downloaded. */
public final class Chromium implements AutoCloseable {

    private static final Path BROWSER =
            Path.of(Objects.requireNonNullElse(System.getenv("PALAZZO_CHROMIUM"), "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        if (!Files.isExecutable(BROWSER)) {
            throw new AssertionError("There is no Chromium at " + BROWSER
                    + ". Install it (apt-get install chromium), or say in PALAZZO_CHROMIUM where it stands.");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BROWSER)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** A window of somebody who is logged in; of nobody where the name is empty. */
    public Page window(String address, String username) {
        BrowserContext context = browser.newContext();
        Page page = context.newPage();
        if (!username.isEmpty()) {
            page.navigate(address + "/login");
            page.fill("#username", username);
            page.fill("#password", DemoCities.PASSWORD);
            page.click("main button[type=submit]");
        }
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
