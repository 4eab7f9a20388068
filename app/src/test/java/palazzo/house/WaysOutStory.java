// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.organisation.PostKind.ADMIN;
import static palazzo.organisation.PostKind.CHIEF;
import static palazzo.organisation.PostKind.OFFICER;
import static palazzo.organisation.PostKind.SECRETARIAT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.house.Everyone.Reader;
import palazzo.organisation.Label;
import palazzo.organisation.PostKind;
import palazzo.tenancy.City;
import palazzo.tenancy.Jobs;

/**
 * Somebody who may not see goes all ways out: every page and list and count, every search, every file and export that a
 * route leads to. What they find is, word for word, what they found before there was anything; and no identity opens
 * anything to them. Then the lock is taken off, and it is all there.
 */
@HouseTest
class WaysOutStory {

    private static final String DAILY =
            "the daily register counts every number, and has other words in place of what is not the reader's (art. 53 DPR 445/2000)";

    /** Ways out whose words change all the same, and why; even so they never hold the word. */
    private static final Map<String, String> OPEN = Map.of(
            "/trail GET", "the trail holds ids and codes, and whoever audits reads any of it: the reading is recorded",
            "/me/second-factor GET", "shows the reader a secret of their own, made anew at each look",
            "/registry/days GET", DAILY,
            "/registry/days/{day} GET", DAILY,
            "/registry/days/{day}.pdf GET", DAILY);

    private static final String OF_NOTHING = new UUID(0, 0).toString();

    private record Lock(Label label, List<String> shutOut) {}

    private static final List<Lock> LOCKS = List.of(
            new Lock(Label.unit(Town.OTHER_UNIT), List.of(of(OFFICER), of(SECRETARIAT))),
            new Lock(Label.named(UUID.randomUUID()), List.of(of(CHIEF), Town.STRANGER)),
            new Lock(new Label(Label.Kind.MAYOR, Set.of(), Set.of()), List.of(of(CHIEF), of(OFFICER))),
            new Lock(Label.house(Town.UNIT), List.of(Everyone.NOBODY, of(ADMIN))));

    /** To whom addresses open where nothing is under lock: what opens to none of them is the address of nothing. */
    private static final List<String> OPENERS = List.of(of(OFFICER), of(CHIEF), of(SECRETARIAT));

    /** Who sees other things than those. */
    private static final Set<String> OUTSIDERS = Set.of(Everyone.NOBODY, of(ADMIN));

    private final Everyone everyone;
    private final Town town;
    private final Contents contents;
    private final Locks locks;
    private final Jobs jobs;

    WaysOutStory(Everyone everyone, Town town, Contents contents, Locks locks, Jobs jobs) {
        this.jobs = jobs;
        this.everyone = everyone;
        this.town = town;
        this.contents = contents;
        this.locks = locks;
    }

    @Test
    void whatIsUnderLockIsNowhere() {
        City city = town.city(Town.QUIET);
        jobs.run("contents.read");
        Map<String, Map<String, Seen>> before =
                LOCKS.stream().flatMap(lock -> lock.shutOut().stream()).distinct().toList().parallelStream()
                        .collect(Collectors.toMap(username -> username, this::walk));
        contents.fill(city, Label.house(Town.UNIT));
        jobs.run("contents.read");
        everyLabelledTableHoldsSomething(city);
        Set<String> addresses = OPENERS.parallelStream()
                .flatMap(username -> opened(username, everyAddress(city)))
                .collect(Collectors.toSet());
        assertThat(addresses).as("without a lock they open").isNotEmpty();

        List<String> leaks = new ArrayList<>();
        for (Lock lock : LOCKS) {
            locks.turn(city, lock.label());
            lock.shutOut().parallelStream()
                    .flatMap(username -> leaks(
                                    username,
                                    before.getOrDefault(username, Map.of()),
                                    OUTSIDERS.contains(username) ? everyAddress(city) : addresses)
                            .map(leak -> lock.label().kind() + " for " + username + ": " + leak))
                    .forEachOrdered(leaks::add);
        }
        assertThat(leaks).isEmpty();

        locks.turn(city, Label.house(Town.UNIT));
        assertThat(walk(of(OFFICER)).values())
                .as("with the lock taken off it is there")
                .anyMatch(seen ->
                        seen.path().startsWith("/search") && seen.page().text().contains(Contents.SECRET))
                .anyMatch(seen ->
                        !seen.path().startsWith("/search") && seen.page().text().contains(Contents.SECRET));
    }

    private void everyLabelledTableHoldsSomething(City city) {
        assertThat(locks.empty(city))
                .as("tables whose rows carry a label and that hold nothing here: put something in, in Contents")
                .isEmpty();
    }

    /** Every page, and every search and list asked for the word that everything holds. */
    private Map<String, Seen> walk(String username) {
        Stream<String> starts = everyone.routes().stream()
                .filter(Route::isGet)
                .map(route -> route.path(Map.of("code", Contents.COMPETENCE), OF_NOTHING))
                .flatMap(path -> Stream.of(path, path + "?q=" + Contents.ASKED));
        return everyone.walkAnew(reader(username), starts.toArray(String[]::new));
    }

    private Stream<String> leaks(String username, Map<String, Seen> before, Collection<String> addresses) {
        return Stream.concat(
                differences(before, walk(username)).stream(),
                opened(username, addresses).map(path -> path + " opens"));
    }

    private List<String> differences(Map<String, Seen> before, Map<String, Seen> after) {
        List<String> leaks = new ArrayList<>();
        after.forEach((address, seen) -> {
            Seen then = before.get(address);
            if (seen.page().outerHtml().contains(Contents.SECRET)) {
                leaks.add(address + " holds the word");
            }
            if (isOpen(address)) {
                return;
            }
            if (then == null) {
                leaks.add("there was no way to " + address);
            } else if (!then.page().text().equals(seen.page().text())) {
                leaks.add(address + " said «" + then.text() + "» and says «" + seen.text() + "»");
            }
        });
        return leaks;
    }

    private boolean isOpen(String address) {
        return everyone.walks()
                .route(address)
                .filter(route -> OPEN.containsKey(route.toString()))
                .isPresent();
    }

    /** Every route with every identity in it. */
    private List<String> everyAddress(City city) {
        List<UUID> identities = locks.identities(city);
        assertThat(identities).isNotEmpty();
        return everyone.routes().stream()
                .filter(route -> route.isGet() && route.hasVariables() && !OPEN.containsKey(route.toString()))
                .flatMap(route -> identities.stream().map(id -> route.path(Map.of("kind", "letter"), id.toString())))
                .distinct()
                .toList();
    }

    /** Those that open to somebody who knows an identity. */
    private Stream<String> opened(String username, Collection<String> addresses) {
        Visit visit = everyone.visit(reader(username));
        return addresses.stream().filter(path -> visit.knock(path).status() == 200);
    }

    private static Reader reader(String username) {
        return new Reader(Town.host(Town.QUIET), username, Locale.ITALIAN);
    }

    private static String of(PostKind kind) {
        return Town.username(kind);
    }
}
