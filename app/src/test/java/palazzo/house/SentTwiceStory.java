// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.house.Everyone.Reader;
import palazzo.organisation.Label;
import palazzo.organisation.PostKind;

/**
 * Every form that somebody finds on a page is filled in as somebody might, and sent from a page that is no longer true, and
 * then twice from one that is. The first is told what changed meanwhile, both versions of it, and does nothing; the other
 * two are one act. Whoever changes a thing that counts its versions says which one they had read. (That somebody read what is
 * now may be written down in the trail.)
 */
@HouseTest
class SentTwiceStory {

    /** What the first round makes has forms of its own. */
    private static final int ROUNDS = 2;

    /**
     * What the house itself looks for when it is asked (whoever asks has read nothing of it), and what is put together out of
     * many that wait: each of them is held, and refused by its name where it waits no more.
     */
    private static final Set<String> LOOKED_AT_ANEW = Set.of("/letters/next", "/mailroom/batches");

    /** Fewer would prove nothing of the rest. */
    private static final int MANY = 60;

    private final Everyone everyone;
    private final Town town;
    private final Contents contents;
    private final JdbcClient jdbc;
    private final Set<String> tried = new HashSet<>();
    private final Set<String> acted = new TreeSet<>();
    private final Set<String> toldOfBoth = new TreeSet<>();
    private final Set<String> faults = new TreeSet<>();

    SentTwiceStory(Everyone everyone, Town town, Contents contents, JdbcClient jdbc) {
        this.everyone = everyone;
        this.town = town;
        this.contents = contents;
        this.jdbc = jdbc;
    }

    @Test
    void aFormSentTwiceIsOneActAndAStalePageShowsBothVersions() {
        contents.fill(town.city(Town.HASTY), Label.house(Town.UNIT));
        CityState state = new CityState(jdbc, town.city(Town.HASTY));
        readers().forEach(everyone::visit);
        for (int round = 0; round < ROUNDS; round++) {
            readers().parallelStream()
                    .map(reader -> Map.entry(
                            everyone.visit(reader), everyone.walkAnew(reader).values()))
                    .toList()
                    .forEach(walk -> walk.getValue().stream()
                            .filter(seen -> seen.status() == 200 && Wholeness.isPage(seen))
                            .flatMap(Form::on)
                            .filter(form -> !acted.contains(form.kind()) && tried.add(form.kind()))
                            .forEach(form -> tried(form, walk.getKey(), state)));
            tried.retainAll(acted);
        }
        assertThat(acted).as("forms that did something").hasSizeGreaterThan(MANY);
        assertThat(toldOfBoth).as("forms that told of both versions").hasSizeGreaterThan(MANY / 2);
        assertThat(faults).isEmpty();
    }

    private void tried(Form found, Visit visit, CityState state) {
        Stream.of(false, true)
                .flatMap(all -> anew(found, visit).stream().map(form -> form.filledIn(all)))
                .forEach(form -> {
                    if (!acted.contains(form.kind())) {
                        fromAStalePage(form, visit, state);
                        twice(form, visit, state);
                    }
                });
    }

    /** The form as it stands on its page now; empty where it is gone. */
    private static Optional<Form> anew(Form form, Visit visit) {
        return Form.on(visit.open(form.page()))
                .filter(now -> now.action().equals(form.action()) && now.kind().equals(form.kind()))
                .findFirst();
    }

    private void fromAStalePage(Form form, Visit visit, CityState state) {
        Map<String, String> read = form.versions();
        if (read.isEmpty() || toldOfBoth.contains(form.kind())) {
            return;
        }
        Map<String, String> before = state.sums();
        Map<String, String> versions = state.versions();
        Map<String, String> old = new LinkedHashMap<>();
        read.forEach((name, value) -> old.put(name, another(value)));
        Seen told = form.with(old).sentBy(visit);
        if (told.status() == 409) {
            toldOfBoth.add(form.kind());
            if (CityState.changed(before, state.sums()).stream().anyMatch(table -> !table.startsWith("trail_"))) {
                faults.add(form.kind() + " is done although its page was stale");
            }
            if (!showsBoth(told, form)) {
                faults.add(form.kind() + " does not show both versions: " + told.text());
            }
        } else if (!CityState.changed(versions, state.versions()).isEmpty()) {
            faults.add(form.kind() + " overwrites what was changed meanwhile");
        }
    }

    /** What was typed is told again, and the page shows the thing as it is now. */
    private static boolean showsBoth(Seen told, Form form) {
        String shown = told.page().select("main").outerHtml();
        return !told.page().select("main [role=alert]").isEmpty()
                && told.page()
                                .select("main form[method=post], main .sect, main .facts")
                                .size()
                        > 0
                && (!form.fields().containsValue(Form.WORDS) || shown.contains(Form.WORDS));
    }

    /** A version that the thing does not have. */
    private static String another(String version) {
        return version.matches("[0-9a-f-]{36}")
                ? UUID.nameUUIDFromBytes(version.getBytes(StandardCharsets.US_ASCII))
                        .toString()
                : version + "7";
    }

    private void twice(Form form, Visit visit, CityState state) {
        Map<String, String> before = state.sums();
        Map<String, String> versions = state.versions();
        Seen first = form.sentBy(visit);
        Map<String, String> once = state.sums();
        if (first.status() >= 400 || CityState.changed(before, once).isEmpty()) {
            return;
        }
        acted.add(form.kind());
        Set<String> moved = CityState.changed(versions, state.versions());
        if (!moved.isEmpty() && form.versions().isEmpty() && !LOOKED_AT_ANEW.contains(form.action())) {
            faults.add(form.kind() + " does not say which version was read, and changes " + kinds(moved));
        }
        Seen second = form.sentBy(visit);
        Set<String> again = CityState.changed(once, state.sums());
        if (second.status() / 100 != 3 || !again.isEmpty()) {
            faults.add(form.kind() + " is done twice, " + first.status() + " and " + second.status() + ": " + again);
        }
    }

    private static Set<String> kinds(Set<String> things) {
        Set<String> kinds = new TreeSet<>();
        things.forEach(thing -> kinds.add(thing.replaceAll(" .*", "")));
        return kinds;
    }

    /** Whoever may close the accounts of others comes last. */
    private static List<Reader> readers() {
        List<Reader> readers = new ArrayList<>();
        readers.add(reader(Everyone.NOBODY));
        Stream.of(PostKind.OFFICER, PostKind.CHIEF, PostKind.ADMIN)
                .forEach(kind -> readers.add(reader(Town.username(kind))));
        return readers;
    }

    private static Reader reader(String username) {
        return new Reader(Town.host(Town.HASTY), username, Locale.ITALIAN);
    }
}
