// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.house.Everyone.Reader;
import palazzo.organisation.Competence;

/** Every page that anybody of the demo can reach, in both languages, is whole and shuts nobody out; and none fails. */
@HouseTest
class PagesTests {

    /** Pages that a walk does not come to, and why. */
    private static final Map<String, String> ASIDE =
            Map.of("/login/code GET", "lies between the password and the second factor, which nobody of the demo has");

    private final Everyone everyone;

    PagesTests(Everyone everyone) {
        this.everyone = everyone;
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void everyPageIsWhole(String language) {
        List<String> faults = new ArrayList<>();
        everyone.walks(everyone.readers(Locale.of(language)))
                .forEach((reader, walk) -> walk.forEach((address, seen) ->
                        seen.faults().forEach(fault -> faults.add(address + " for " + reader + " " + fault))));
        assertThat(faults).isEmpty();
    }

    @Test
    void axeFindsNothingTheMainActIsReachedByKeyboardAndNothingIsWiderThanAPhone() {
        assertThat(new Axe(everyone).faults()).isEmpty();
    }

    @Test
    void everyPageOfTheHouseIsSeenBySomebody() {
        Set<String> unseen = new TreeSet<>();
        everyone.routes().stream()
                .filter(route -> route.isGet() && !route.hasVariables() && !route.isOfTheFrame())
                .forEach(route -> unseen.add(route.toString()));
        everyone.walks(everyone.readers(Locale.ITALIAN))
                .values()
                .forEach(walk -> walk.forEach((address, seen) -> {
                    if (seen.status() == 200) {
                        everyone.walks().route(address).ifPresent(route -> unseen.remove(route.toString()));
                    }
                }));
        assertThat(unseen).isEqualTo(ASIDE.keySet());
    }

    @Test
    void everyPlaceOfACompetenceHasItsName() {
        Visit leandro = everyone.visit(new Reader("milano.localhost", "leandro.bassignani", Locale.ITALIAN));
        Set<String> carried = everyone.routes().stream()
                .flatMap(route -> route.doors().stream())
                .filter(Competence.class::isInstance)
                .flatMap(door -> Stream.of(((Competence) door).value()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(carried).isNotEmpty();
        assertThat(carried.stream()
                        .map(code -> leandro.open("/funzioni/" + code))
                        .filter(seen -> seen.page().html().contains("??")
                                || seen.page().select("main a").eachText().stream()
                                        .anyMatch(text -> text.startsWith("/")))
                        .map(Seen::path))
                .isEmpty();
    }

    @Test
    void noLinkLeadsNowhere() {
        Set<String> dead = new TreeSet<>();
        everyone.walks(everyone.readers(Locale.ITALIAN))
                .forEach((reader, walk) -> walk.values().stream()
                        .filter(seen -> seen.status() == 200)
                        .flatMap(seen -> seen.links().stream()
                                .flatMap(link -> Stream.ofNullable(walk.get(link)))
                                .filter(there -> there.status() == 404)
                                .map(there -> seen.path() + " leads " + reader + " to " + there.path()))
                        .forEach(dead::add));
        assertThat(dead).isEmpty();
    }
}
