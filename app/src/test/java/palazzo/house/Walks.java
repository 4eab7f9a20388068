// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import palazzo.Visit;
import palazzo.Visit.Seen;

/**
 * Goes through the house from link to link, as somebody would who wants to see every page: every address that a page leads
 * to, every list's own filters and pages, and every route that needs nothing to be known. Of pages that differ only in the
 * thing they show, the first few.
 */
final class Walks {

    private static final int OF_A_KIND = 2;
    private static final int MOST_PAGES = 400;

    private final List<Route> gets;

    /** Many walks come by the same addresses. */
    private final Map<String, Optional<Route>> routes = new ConcurrentHashMap<>();

    Walks(List<Route> all) {
        gets = all.stream().filter(Route::isGet).toList();
    }

    /** What is {@code kept} of each address, in the order of the walk. */
    <T> Map<String, T> of(Visit visit, Function<Seen, T> kept, String... starts) {
        return of(visit, kept, OF_A_KIND, MOST_PAGES, address -> true, starts);
    }

    /**
     * The same by other measures.
     *
     * @param ofEach so many of those that differ only in the thing they show; of what is asked of a page, the first few
     * @param most and no more than that in all
     * @param worth which addresses are worth a look
     */
    <T> Map<String, T> of(
            Visit visit, Function<Seen, T> kept, int ofEach, int most, Predicate<String> worth, String... starts) {
        Deque<String> ahead = new ArrayDeque<>(List.of(starts));
        gets.stream()
                .filter(route -> !route.hasVariables())
                .map(route -> route.pattern().getPatternString())
                .forEach(ahead::add);
        Map<String, T> seen = new LinkedHashMap<>();
        Map<String, Integer> ofAKind = new HashMap<>();
        Set<String> known = new HashSet<>();
        while (!ahead.isEmpty() && seen.size() < most) {
            String address = ahead.removeFirst();
            if (worth.test(address)
                    && known.add(address)
                    && ofAKind.merge(kind(address), 1, Integer::sum) <= (address.contains("?") ? OF_A_KIND : ofEach)) {
                Seen page = visit.open(address);
                seen.put(address, kept.apply(page));
                ahead.addAll(links(page));
            }
        }
        return seen;
    }

    /** The route that answers at an address of this house. */
    Optional<Route> route(String address) {
        return routes.computeIfAbsent(URI.create(address).getRawPath(), path -> Route.answering(gets, "GET", path));
    }

    /** Where a page leads within the house: its links, and its searches with nothing asked. */
    static Collection<String> links(Seen page) {
        Set<String> links = new java.util.LinkedHashSet<>();
        for (Element link : page.page().select("a[href^=/], form[method=get], form:not([method])")) {
            String address = link.hasAttr("href") ? link.attr("href") : link.attr("action");
            String bare = address.replaceAll("#.*", "");
            if (bare.startsWith("/") && !isOfTheSheet(bare) && !bare.contains("lang=")) {
                links.add(bare);
            }
        }
        return links;
    }

    private static boolean isOfTheSheet(String address) {
        return address.startsWith("/assets/") || address.startsWith("/webjars/");
    }

    /** Addresses of one kind differ in the thing they show, or in what was asked, but not in what may be asked. */
    String kind(String address) {
        URI uri = URI.create(address);
        String asked = uri.getRawQuery() == null ? "" : uri.getRawQuery().replaceAll("=[^&]*", "");
        return route(address).map(Route::toString).orElse(uri.getRawPath()) + "?" + asked;
    }
}
