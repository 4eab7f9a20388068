// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import palazzo.Visit;

/**
 * The browser of the machine: Debian's Chromium, or the one that {@code PALAZZO_CHROMIUM} names. Nothing is downloaded. It is
 * started once for each thread, because its driver serves one, and stays until all stories are told.
 */
public final class Chromium implements AutoCloseable {

    private static final Path BROWSER =
            Path.of(Objects.requireNonNullElse(System.getenv("PALAZZO_CHROMIUM"), "/usr/bin/chromium"));

    private static final ThreadLocal<Browser> STARTED = ThreadLocal.withInitial(Chromium::started);

    private final Browser browser = STARTED.get();
    private final List<BrowserContext> contexts = new ArrayList<>();

    private static Browser started() {
        if (!Files.isExecutable(BROWSER)) {
            throw new AssertionError("There is no Chromium at " + BROWSER
                    + ". Install it (apt-get install chromium), or say in PALAZZO_CHROMIUM where it stands.");
        }
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BROWSER)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** A window of somebody who is logged in; of nobody where the name is empty. */
    public Page window(String address, String username) {
        BrowserContext context = browser.newContext();
        contexts.add(context);
        if (!username.isEmpty()) {
            URI house = URI.create(address);
            context.addCookies(Visit.as(house.getPort(), house.getHost(), username).cookies().stream()
                    .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(address))
                    .toList());
        }
        return context.newPage();
    }

    /** Closes its windows. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }
}
