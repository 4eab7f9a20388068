// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.house.Everyone.Reader;
import palazzo.organisation.PostKind;

/**
 * Every address is asked for what makes no sense, and for what is meant to do harm: the house answers in words, never with a
 * defect, and never hands back what would run. What is written into forms is tried by {@link EveryFormStory}.
 */
@HouseTest
class BadInputStory {

    /** The language is heard before any page is: to ask for an odd one at one address is enough. */
    private static final String ANY = "/";

    private final Everyone everyone;
    private final Town town;

    BadInputStory(Everyone everyone, Town town) {
        this.everyone = everyone;
        this.town = town;
    }

    @Test
    void noAddressFailsWhateverIsAskedOfIt() {
        town.city(Town.BROKEN);
        List<Reader> askers = List.of(reader(PostKind.CHIEF), reader(PostKind.ADMIN));
        Map<String, Set<String>> asked = new HashMap<>();
        askers.forEach(asker -> everyone.walkAnew(asker).values().forEach(seen -> learn(seen, asked)));
        List<String> faults = everyone.routes().parallelStream()
                .filter(Route::isGet)
                .flatMap(route -> {
                    Visit visit = whoMay(route, askers);
                    return oddly(route, asked).flatMap(address -> FilledBadly.fails(visit.knock(address)));
                })
                .toList();
        assertThat(faults).isEmpty();
    }

    /** At a closed door nobody hears what is asked. */
    private Visit whoMay(Route route, List<Reader> askers) {
        String address = route.path(Map.of("code", "CER-10"), UUID.randomUUID().toString());
        return askers.stream()
                .map(everyone::visit)
                .filter(visit -> visit.knock(address).status() != 403)
                .findFirst()
                .orElseGet(() -> everyone.visit(askers.getFirst()));
    }

    /** What pages ask addresses for, in their forms and in their links. */
    private static void learn(Seen on, Map<String, Set<String>> asked) {
        on.page()
                .select("form[method=get] [name], form:not([method]) [name]")
                .forEach(field ->
                        names(asked, address(on, field.closest("form"))).add(field.attr("name")));
        on.page().select("a[href*=?]").forEach(link -> {
            String[] parts = link.attr("href").split("[?#]");
            Stream.of(parts.length > 1 ? parts[1].split("&") : new String[0])
                    .forEach(pair -> names(asked, parts[0]).add(pair.replaceAll("=.*", "")));
        });
    }

    private static String address(Seen on, @Nullable Element form) {
        return form == null || form.attr("action").isEmpty() ? on.path() : form.attr("action");
    }

    private static Set<String> names(Map<String, Set<String>> asked, String address) {
        return asked.computeIfAbsent(shape(address), none -> new HashSet<>());
    }

    /** An address without what is different on each page of its kind. */
    private static String shape(String address) {
        return address.replaceAll("[?#].*", "").replaceAll("[0-9a-f-]{36}|[A-Z]{3}-\\d+|\\d+", "…");
    }

    /** The addresses of a route with something wrong in each parameter it is asked with, and in the path itself. */
    private static Stream<String> oddly(Route route, Map<String, Set<String>> known) {
        String address = route.path(Map.of("code", "CER-10"), UUID.randomUUID().toString());
        Set<String> names = new HashSet<>(known.getOrDefault(shape(address), Set.of()));
        names.addAll(Set.of("sort", "after", "lang", "q"));
        names.removeIf(name -> name.equals("lang") && !address.equals(ANY));
        Stream<String> asked = FilledBadly.POISONS.values().stream()
                .map(poison -> encoded(poison.substring(0, Math.min(500, poison.length()))))
                .flatMap(poison -> names.stream().map(name -> address + "?" + name + "=" + poison));
        Stream<String> said =
                Stream.of("1", "..%2f..", "%F0%9F%8E%BA", "a'b", "null").map(odd -> route.path(Map.of(), odd));
        return Stream.concat(asked, said);
    }

    @Test
    void whatIsNotThereAndWhatIsNotYoursAreOneAnswer() {
        town.city(Town.BROKEN);
        Visit visit = everyone.visit(reader(PostKind.OFFICER));
        Seen nowhere = visit.open("/no/such/page");
        Seen notYours = visit.open("/files/" + UUID.randomUUID());
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(notYours.status()).isEqualTo(404);
        assertThat(notYours.text()).isEqualTo(nowhere.text());
    }

    @Test
    void aDefectHasANumberAndKeepsItsTextToItself() {
        town.city(Town.BROKEN);
        Seen defect = everyone.visit(new Reader(Town.host(Town.BROKEN), Everyone.NOBODY, Locale.ITALIAN))
                .open("/public/broken");
        assertThat(defect.status()).isEqualTo(500);
        assertThat(defect.text()).containsPattern("\\b[0-9a-f]{8}\\b");
        assertThat(defect.page().outerHtml()).doesNotContain(Broken.TEXT, "IllegalState", "palazzo.house");
        assertThat(Wholeness.faults(defect, Locale.ITALIAN)).isEmpty();
    }

    private static Reader reader(PostKind kind) {
        return new Reader(Town.host(Town.BROKEN), Town.username(kind), Locale.ITALIAN);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
