// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.house.Everyone.Reader;
import palazzo.organisation.Label;
import palazzo.organisation.PostKind;
import palazzo.tenancy.City;

/** What one city has, another cannot open, whoever asks; and whoever is logged in here is nobody there. */
@HouseTest
class CrossingStory {

    private static final String OFFICER = Town.username(PostKind.OFFICER);

    private final Everyone everyone;
    private final Town town;
    private final Contents contents;
    private final Locks locks;

    CrossingStory(Everyone everyone, Town town, Contents contents, Locks locks) {
        this.everyone = everyone;
        this.town = town;
        this.contents = contents;
        this.locks = locks;
    }

    @Test
    void anIdentityOfOneCityOpensNothingInAnother() {
        City loud = town.city(Town.LOUD);
        town.city(Town.WITNESS);
        contents.fill(loud, Label.house(Town.UNIT));
        List<String> addresses = everyone.routes().stream()
                .filter(route -> route.isGet() && route.hasVariables())
                .flatMap(route ->
                        locks.identities(loud).stream().map(id -> route.path(Map.of("kind", "letter"), id.toString())))
                .distinct()
                .toList();
        List<String> atHome = opened(Town.LOUD, addresses);
        assertThat(atHome).isNotEmpty();
        assertThat(opened(Town.WITNESS, atHome)).isEmpty();
    }

    @Test
    void whoeverIsLoggedInHereIsNobodyThere() {
        town.city(Town.LOUD);
        town.city(Town.WITNESS);
        Visit here = everyone.visit(new Reader(Town.host(Town.LOUD), OFFICER, Locale.ITALIAN));
        assertThat(here.open("/").path()).isEqualTo("/");
        assertThat(here.at(Town.host(Town.WITNESS)).open("/").path()).startsWith("/login");
        assertThat(here.open("/").path()).isEqualTo("/");
    }

    private List<String> opened(String slug, List<String> addresses) {
        Visit visit = everyone.visit(new Reader(Town.host(slug), OFFICER, Locale.ITALIAN));
        return addresses.parallelStream()
                .filter(address -> visit.knock(address).status() == 200)
                .toList();
    }
}
