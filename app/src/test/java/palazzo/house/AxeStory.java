// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import palazzo.HouseTest;
import palazzo.house.Everyone.Reader;

/** Nobody is shut out of a page: not by what axe can find at a desk and on a phone, and not for want of a mouse. */
@HouseTest
class AxeStory {

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int BROWSERS = 2;
    private static final int MOST_STEPS = 200;
    private static final String MAIN_ACT = "main .btn-primary:visible";
    private static final String HAS_FOCUS = "act => act === document.activeElement";

    private final Everyone everyone;

    AxeStory(Everyone everyone) {
        this.everyone = everyone;
    }

    @Test
    void atADeskAxeFindsNothingAndTheMainActIsReachedByKeyboard() {
        assertThat(onEveryPage(DESK, AxeStory::violations, AxeStory::unreached)).isEmpty();
    }

    @Test
    void onAPhoneAxeFindsNothingAndNothingIsWiderThanIt() {
        assertThat(onEveryPage(PHONE, AxeStory::violations, AxeStory::tooWide)).isEmpty();
    }

    private static List<String> violations(Page page, String address) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(violation -> address + ": " + violation.getHelp() + " at "
                                + violation.getNodes().getFirst().getHtml())
                        .toList();
    }

    private static List<String> tooWide(Page page, String address) {
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        return Integer.parseInt(wide.toString()) > PHONE ? List.of(address + " is " + wide + " wide") : List.of();
    }

    private static List<String> unreached(Page page, String address) {
        var acts = page.locator(MAIN_ACT);
        if (acts.count() == 0) {
            return List.of();
        }
        page.evaluate("() => document.activeElement && document.activeElement.blur()");
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if ((boolean) acts.first().evaluate(HAS_FOCUS)) {
                return List.of();
            }
        }
        return List.of(address + ": no way by keyboard to " + acts.first().innerText());
    }

    /** Every page is opened once and looked at in each of these ways; browsers go through them side by side. */
    @SafeVarargs
    private List<String> onEveryPage(int width, BiFunction<Page, String, List<String>>... looks) {
        Map<Reader, List<String>> pages = onePageOfAKind();
        return IntStream.range(0, BROWSERS)
                .parallel()
                .boxed()
                .flatMap(share -> inABrowser(width, shareOf(pages, share), looks).stream())
                .toList();
    }

    private static Map<Reader, List<String>> shareOf(Map<Reader, List<String>> pages, int share) {
        Map<Reader, List<String>> own = new LinkedHashMap<>();
        pages.forEach((reader, addresses) -> {
            for (int place = share; place < addresses.size(); place += BROWSERS) {
                own.computeIfAbsent(reader, each -> new ArrayList<>()).add(addresses.get(place));
            }
        });
        return own;
    }

    private List<String> inABrowser(
            int width, Map<Reader, List<String>> pages, BiFunction<Page, String, List<String>>[] looks) {
        List<String> faults = new ArrayList<>();
        try (Chromium chromium = new Chromium()) {
            pages.forEach((reader, addresses) -> {
                String house = "http://" + reader.host() + ":" + everyone.port();
                Page page = chromium.window(house, reader.username());
                page.setViewportSize(width, 900);
                for (String address : addresses) {
                    page.navigate(house + address);
                    for (var look : looks) {
                        faults.addAll(look.apply(page, address + " for " + reader));
                    }
                }
                page.context().close();
            });
        }
        return faults;
    }

    /** Of pages that differ only in the thing they show, the first that somebody sees; nobody's own before others'. */
    private Map<Reader, List<String>> onePageOfAKind() {
        Map<Reader, List<String>> chosen = new LinkedHashMap<>();
        Set<String> kinds = new HashSet<>();
        everyone.walks(everyone.readers(Locale.ITALIAN)).forEach((reader, walk) -> {
            walk.forEach((address, seen) -> {
                String kind = seen.status() + everyone.walks().kind(seen.path());
                if (Wholeness.isPage(seen) && kinds.add(kind)) {
                    chosen.computeIfAbsent(reader, each -> new ArrayList<>()).add(seen.path());
                }
            });
        });
        return chosen;
    }
}
