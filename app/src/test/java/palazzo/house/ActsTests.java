// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import palazzo.HouseTest;

/** What is said of an act is said once, and of one that there is. */
@HouseTest
class ActsTests {

    private final Everyone everyone;

    ActsTests(Everyone everyone) {
        this.everyone = everyone;
    }

    @Test
    void everyActThatIsNamedIsOneOfTheHouse() {
        Set<String> acts = everyone.routes().stream().map(Route::toString).collect(Collectors.toSet());
        assertThat(acts).containsAll(named());
    }

    private static List<String> named() {
        return Stream.of(
                        Acts.WITHOUT_FORM.keySet(),
                        Acts.KEEPS_NOTHING.keySet(),
                        Acts.IN_STORIES.keySet(),
                        Acts.MAKES_NEW,
                        Acts.LOOKED_AT_ANEW)
                .flatMap(Set::stream)
                .toList();
    }
}
