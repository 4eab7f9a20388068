// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import palazzo.TheClock;
import palazzo.house.Chromium;

/** What the people of the first city do with a letter in a browser, each with a window of their own. */
public final class TheScreens implements AutoCloseable {

    private final Chromium browser = new Chromium();
    private final String address;
    private final Map<String, Page> windows = new HashMap<>();

    public TheScreens(int port) {
        address = "http://milano.localhost:" + port;
    }

    /** What somebody reads at {@code path}. */
    public String reads(String username, String path) {
        return at(username, path).locator("main").innerText().replaceAll("\\s+", " ");
    }

    /** From triage to the signature; then the time passes in which the reply could be taken back. @return its path */
    public String answers(String subject, String words) {
        String letter = sorts(subject);
        Page livia = at("livia.ferraguzzi", letter);
        livia.fill("textarea[name=body]", words);
        livia.click("button[formaction$='/reply/submission']");
        passes("delfo.marcanti", subject);
        passes("corrado.menabrea", subject);
        TheClock.pass(Duration.ofMinutes(11));
        return letter;
    }

    private String sorts(String subject) {
        Page ines = at("ines.tortorelli", "/triage");
        named(ines, ".queue li a", subject).click();
        ines.waitForURL("**/triage/*");
        String letter = ines.url().replaceAll(".*/triage/", "/letters/");
        ines.check("input[name=outcome][value=ANSWER]");
        ines.selectOption("#place", "URC-04@URC");
        ines.click("form.choose button[type=submit]");
        return letter;
    }

    private void passes(String username, String subject) {
        Page page = at(username, "/folder");
        named(page, "a.name", subject).click();
        page.click("form[action$='/steps'] button");
    }

    /** Somebody's window, at {@code path}. */
    public Page at(String username, String path) {
        Page page = windows.computeIfAbsent(username, who -> browser.window(address, who));
        page.navigate(address + path);
        return page;
    }

    private static Locator named(Page page, String links, String words) {
        return page.locator(links, new Page.LocatorOptions().setHasText(words)).first();
    }

    @Override
    public void close() {
        browser.close();
    }
}
