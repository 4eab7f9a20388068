// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import palazzo.house.Everyone.Glance;
import palazzo.house.Everyone.Reader;

/** Nobody is shut out of a page: not by what axe can find at a desk and on a phone, and not for want of a mouse. */
final class Axe {

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int HIGH = 900;
    private static final int BROWSERS = 2;
    private static final int MOST_STEPS = 200;

    /** So many steps from one look at whether the act was reached to the next. */
    private static final int STRIDE = 5;

    private static final String MAIN_ACT = "main .btn-primary:visible";
    private static final String FROM_THE_START =
            "() => { window.reached = false; document.activeElement && document.activeElement.blur(); }";
    private static final String TELLS = "act => act.addEventListener('focus', () => window.reached = true)";
    private static final String WAS_REACHED = "() => window.reached";
    private static final String IS_THE_WAY_PAST = "() => document.activeElement.matches('a.skip')";

    private static final String AXE = AxeBuilder.getAxeScript();

    private static final String FIND = """
            async () => (await axe.run(document, {resultTypes: ['violations'], preload: false, selectors: false}))
                .violations.map(found => found.help + ' at ' + found.nodes[0].html)
            """;

    /**
     * A page to be looked at.
     *
     * @param onAPhoneToo whether it is laid out on a phone as no page before it; how wide it is there is looked at always
     */
    private record Chosen(String path, boolean onAPhoneToo) {}

    private final Everyone everyone;
    private final Set<Reader> wentThrough = ConcurrentHashMap.newKeySet();

    Axe(Everyone everyone) {
        this.everyone = everyone;
    }

    /** What axe finds, which main act is not reached by keyboard, what is wider than a phone; empty where nothing. */
    List<String> faults() {
        Map<Reader, List<Chosen>> pages = onePageOfAKind();
        return IntStream.range(0, BROWSERS)
                .parallel()
                .boxed()
                .flatMap(share -> inABrowser(shareOf(pages, share)).stream())
                .toList();
    }

    /** A page is opened once, as wide as the one before was left: as a desk and then as a phone, or the other way round. */
    private List<String> faults(Page page, Chosen chosen, Reader reader) {
        List<String> faults = new ArrayList<>();
        int first = page.viewportSize().width;
        faults.addAll(faults(page, chosen, reader, first));
        page.setViewportSize(first == DESK ? PHONE : DESK, HIGH);
        faults.addAll(faults(page, chosen, reader, first == DESK ? PHONE : DESK));
        return faults;
    }

    private List<String> faults(Page page, Chosen chosen, Reader reader, int width) {
        String address = chosen.path() + " for " + reader;
        List<String> faults = new ArrayList<>();
        if (width == DESK || chosen.onAPhoneToo()) {
            faults.addAll(violations(page, address + ", " + width + " wide"));
        }
        faults.addAll(width == DESK ? unreached(page, address, reader) : tooWide(page, address));
        return faults;
    }

    /** Axe comes with the page, once, and tells no more than what it finds wrong. */
    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, String address) {
        List<String> found = (List<String>) page.evaluate(FIND);
        return found.stream().map(violation -> address + ": " + violation).toList();
    }

    private static List<String> tooWide(Page page, String address) {
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        return Integer.parseInt(wide.toString()) > PHONE ? List.of(address + " is " + wide + " wide") : List.of();
    }

    /** From link to link through the whole menu, once for each reader; after that past it, by the link that comes first. */
    private List<String> unreached(Page page, String address, Reader reader) {
        var acts = page.locator(MAIN_ACT);
        if (acts.count() == 0) {
            return List.of();
        }
        boolean past = !wentThrough.add(reader);
        page.evaluate(FROM_THE_START);
        acts.first().evaluate(TELLS);
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (step == 0 && past && (boolean) page.evaluate(IS_THE_WAY_PAST)) {
                page.keyboard().press("Enter");
            }
            if (step % STRIDE == 0 && (boolean) page.evaluate(WAS_REACHED)) {
                return List.of();
            }
        }
        return List.of(address + ": no way by keyboard to " + acts.first().innerText());
    }

    private static Map<Reader, List<Chosen>> shareOf(Map<Reader, List<Chosen>> pages, int share) {
        Map<Reader, List<Chosen>> own = new LinkedHashMap<>();
        pages.forEach((reader, addresses) -> {
            for (int place = share; place < addresses.size(); place += BROWSERS) {
                own.computeIfAbsent(reader, each -> new ArrayList<>()).add(addresses.get(place));
            }
        });
        return own;
    }

    private List<String> inABrowser(Map<Reader, List<Chosen>> pages) {
        List<String> faults = new ArrayList<>();
        try (Chromium chromium = new Chromium()) {
            pages.forEach((reader, addresses) -> {
                String house = "http://" + reader.host() + ":" + everyone.port();
                Page page = chromium.window(house, reader.username());
                page.addInitScript(AXE);
                page.setViewportSize(DESK, HIGH);
                for (Chosen chosen : addresses) {
                    page.navigate(house + chosen.path());
                    faults.addAll(faults(page, chosen, reader));
                }
                page.context().close();
            });
        }
        return faults;
    }

    /**
     * Of pages that differ only in the thing they show, the first that somebody sees; nobody's own before others'. A page on
     * which there is nothing that was not on others of its route is one of those. What is laid out as on any page before it is
     * laid out so on a phone too.
     */
    private Map<Reader, List<Chosen>> onePageOfAKind() {
        Set<Long> onAPhone = new HashSet<>();
        Map<Reader, List<Chosen>> chosen = new LinkedHashMap<>();
        Set<String> kinds = new HashSet<>();
        Map<String, Set<Long>> shapes = new HashMap<>();
        everyone.walks(everyone.readers(Locale.ITALIAN))
                .forEach((reader, walk) -> walk.forEach((address, seen) -> {
                    if (seen.isPage()
                            && kinds.add(seen.status() + everyone.walks().kind(seen.path()))
                            && shapes.computeIfAbsent(route(seen), none -> new HashSet<>())
                                    .addAll(seen.shape())) {
                        chosen.computeIfAbsent(reader, each -> new ArrayList<>())
                                .add(new Chosen(seen.path(), onAPhone.addAll(seen.shape())));
                    }
                }));
        return chosen;
    }

    private String route(Glance seen) {
        return seen.status()
                + everyone.walks().route(seen.path()).map(Route::toString).orElse(seen.path());
    }
}
