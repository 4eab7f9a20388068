// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.house.Everyone.Reader;
import palazzo.organisation.Label;
import palazzo.organisation.PostKind;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/**
 * Every form that the house answers to is found on a page by somebody. It is filled in badly in every way there is, and the
 * house answers in words. It is sent from a page that is no longer true: its sender is told what changed meanwhile, both
 * versions of it, and nothing is done. Then it is filled in as somebody might and sent twice: that is one act. Whoever changes a
 * thing that counts its versions says which one they had read. (That somebody read what is now may be written down in the
 * trail.)
 */
@HouseTest
class EveryFormStory {

    /** What is made in one round, by those who fill in and by the house itself, has forms of its own in the next. */
    private static final int ROUNDS = 4;

    /** What the house does by itself between two rounds. */
    private static final List<String> JOBS = List.of(
            "scans.read",
            "contents.read",
            "directory.imports",
            "directory.duplicates",
            "letters.leave",
            "letters.campaigns",
            "registry.quality",
            "search.words");

    private static final int PATIENCE = 60;

    /** Questions whose answers have forms. */
    private static final String[] SEARCHES = {"/directory/towns?q=corsico"};

    /** What a rehearsal need not be followed by: of an act in several steps it may not find what its first one made. */
    private static final Set<Integer> REFUSED = Set.of(403, 422);

    private final Everyone everyone;
    private final Town town;
    private final Contents contents;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Set<String> filled = new HashSet<>();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> acted = new TreeSet<>();
    private final Set<String> toldOfBoth = new TreeSet<>();
    private final Set<String> faults = new TreeSet<>();

    EveryFormStory(Everyone everyone, Town town, Contents contents, Jobs jobs, JdbcClient jdbc) {
        this.everyone = everyone;
        this.town = town;
        this.contents = contents;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.acts = new Acts(everyone.routes());
    }

    @Test
    void everyFormStandsOnAPageTakesNothingBadAndIsOneActHoweverOftenItIsSent() {
        City city = town.city(Town.HASTY);
        contents.fill(city, Label.house(Town.UNIT));
        CityState state = new CityState(jdbc, city);
        readers().forEach(everyone::visit);
        everyone.visit(reader(Town.username(PostKind.ADMIN)));
        for (int before = -1, round = 0; before < found() && round < ROUNDS; round++) {
            before = found();
            (round == 0 ? readers() : whoMayMost()).forEach(reader -> walked(reader, state));
            tried.clear();
            CityScope.run(city, () -> JOBS.forEach(job -> jobs.runHere(job, PATIENCE)));
        }
        for (int round = 0; round < 2; round++) {
            walked(reader(Town.username(PostKind.ADMIN)), state);
            tried.clear();
        }
        assertSoftly(softly -> {
            softly.assertThat(faults).as("faults").isEmpty();
            softly.assertThat(acts.undone())
                    .as("acts whose form nobody found here or could fill in, and that no story is named for")
                    .isEmpty();
            softly.assertThat(acts.untold())
                    .as("acts whose form says a version, and that told nobody of both")
                    .isEmpty();
            softly.assertThat(Acts.STORIES)
                    .as("stories that are named and are not told")
                    .allMatch(EveryFormStory::isTold);
        });
    }

    private static boolean isTold(String story) {
        return Sources.below("src/test/java").stream()
                .anyMatch(file -> file.getFileName().toString().equals(story + ".java"));
    }

    /** How many forms were found and how many did something: a round that adds none is the last. */
    private int found() {
        return filled.size() + acted.size();
    }

    private void walked(Reader reader, CityState state) {
        Visit visit = everyone.visit(reader);
        Collection<Seen> pages = everyone.walkFar(reader, SEARCHES);
        pages.stream().flatMap(FilledBadly::fails).forEach(faults::add);
        pages.stream()
                .filter(seen -> seen.status() == 200 && Wholeness.isPage(seen))
                .flatMap(Form::on)
                .filter(form -> !acted.contains(form.kind()) && tried.add(form.kind() + " by " + reader.username()))
                .forEach(form -> tried(form, visit, state));
    }

    private void tried(Form found, Visit visit, CityState state) {
        acts.found(found);
        if (!filled.contains(found.kind())) {
            anew(found, visit).ifPresent(form -> filledBadly(form, visit));
        }
        if (acts.isNoneOfOurs(found)) {
            return;
        }
        Stream.of(false, true)
                .flatMap(all -> anew(found, visit).stream().map(form -> form.filledIn(all)))
                .forEach(form -> {
                    if (!acted.contains(form.kind())) {
                        fromAStalePage(form, visit, state);
                        twice(form, visit, state);
                    }
                });
    }

    private void filledBadly(Form form, Visit visit) {
        filled.add(form.kind());
        faults.addAll(FilledBadly.faults(visit, form));
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
        acts.saysAVersion(form);
        Map<String, String> old = new LinkedHashMap<>();
        read.forEach((name, value) -> old.put(name, Form.another(value)));
        if (isRefused(form.with(old), visit)) {
            return;
        }
        Map<String, String> before = state.sums();
        Map<String, String> versions = state.versions();
        Seen told = sent(form.with(old), visit);
        if (told.status() == 409) {
            toldOfBoth.add(form.kind());
            acts.toldOfBoth(form);
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

    /** However well it is filled in, it does not fail. */
    private Seen sent(Form form, Visit visit) {
        Seen seen = form.sentBy(visit);
        FilledBadly.fails(seen).forEach(fault -> faults.add(fault + " of " + form.kind()));
        return seen;
    }

    /** Whether it is refused for another reason than that somebody has changed the thing meanwhile. */
    private boolean isRefused(Form form, Visit visit) {
        return REFUSED.contains(sent(form, visit.rehearsing()).status());
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

    private void twice(Form form, Visit visit, CityState state) {
        if (isRefused(form, visit)) {
            return;
        }
        Map<String, String> before = state.sums();
        Map<String, String> versions = state.versions();
        Seen first = sent(form, visit);
        Map<String, String> once = state.sums();
        if (first.status() >= 400 || CityState.changed(before, once).isEmpty()) {
            return;
        }
        acted.add(form.kind());
        acts.done(form);
        Set<String> moved = CityState.changed(versions, state.versions());
        if (!moved.isEmpty() && form.versions().isEmpty() && !Acts.LOOKED_AT_ANEW.contains(acts.named(form))) {
            faults.add(form.kind() + " does not say which version was read, and changes " + kinds(moved));
        }
        Seen second = sent(form, visit);
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

    /** Those that what was made is for. */
    private static List<Reader> whoMayMost() {
        return Stream.of(PostKind.OFFICER, PostKind.CHIEF)
                .map(kind -> reader(Town.username(kind)))
                .toList();
    }

    /** All but who may close the accounts of the others. */
    private static List<Reader> readers() {
        List<Reader> readers = new ArrayList<>();
        readers.add(reader(Everyone.NOBODY));
        Stream.of(PostKind.OFFICER, PostKind.CHIEF, PostKind.HEAD, PostKind.MAYOR, PostKind.AUDITOR)
                .forEach(kind -> readers.add(reader(Town.username(kind))));
        return readers;
    }

    private static Reader reader(String username) {
        return new Reader(Town.host(Town.HASTY), username, Locale.ITALIAN);
    }
}
