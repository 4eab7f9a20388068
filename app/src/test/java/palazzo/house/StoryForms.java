// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.tenancy.Cities;

/**
 * The forms that a story meets and no walk does ({@link Acts#IN_STORIES}), tried where the story stands as {@link
 * EveryFormStory} tries the others: filled in badly, sent from a page that is no longer true, and sent twice.
 */
final class StoryForms implements Visit.Trial {

    private final Acts acts;
    private final Set<String> expected;
    private final Cities cities;
    private final JdbcClient jdbc;
    private final Set<String> badly = new TreeSet<>();
    private final Set<String> twice = new TreeSet<>();
    private final Set<String> faults = new TreeSet<>();

    StoryForms(Class<?> story, ApplicationContext house) {
        acts = new Acts(house.getBean(Everyone.class).routes());
        expected = Acts.of(story);
        cities = house.getBean(Cities.class);
        jdbc = house.getBean(JdbcClient.class);
    }

    /** Forms that the story does not meet though it is said to, and what is wrong with those that it meets. */
    Set<String> faults() {
        expected.stream()
                .filter(act -> !twice.contains(act))
                .forEach(act -> faults.add(act + " was not filled in and sent here"));
        return faults;
    }

    @Override
    public Seen of(
            Visit visit,
            Seen on,
            FormElement drawn,
            Map<String, String> values,
            @Nullable Attachment file,
            Supplier<Seen> sending) {
        Form form = Form.of(on.path(), drawn).with(values);
        String act = acts.named(form);
        if (!expected.contains(act)) {
            return sending.get();
        }
        if (badly.add(act)) {
            faults.addAll(FilledBadly.faults(visit, form));
        }
        int stale = twice.contains(act) ? HttpStatus.CONFLICT.value() : fromAStalePage(visit, form);
        Seen seen = sending.get();
        FilledBadly.fails(seen).forEach(faults::add);
        if (seen.status() < 400 && !isRefused(seen) && twice.add(act)) {
            again(visit, form, file);
            if (stale != HttpStatus.CONFLICT.value() && !Acts.MAKES_NEW.contains(act)) {
                faults.add(form.kind() + " does not tell what was changed meanwhile, but answers " + stale);
            }
        }
        return seen;
    }

    private static boolean isRefused(Seen seen) {
        return !seen.page().select("[role=alert] [id$=errors]").isEmpty();
    }

    /** What somebody is answered who had read another version; as if that were told where there is none. */
    private static int fromAStalePage(Visit visit, Form form) {
        Map<String, String> old = new LinkedHashMap<>();
        form.versions().forEach((name, value) -> old.put(name, Form.another(value)));
        return old.isEmpty()
                ? HttpStatus.CONFLICT.value()
                : form.with(old).sentBy(visit.rehearsing()).status();
    }

    private void again(Visit visit, Form form, @Nullable Attachment file) {
        CityState state = new CityState(jdbc, cities.atHost(visit.host()).orElseThrow());
        Map<String, String> once = state.sums();
        Seen second = form.sentBy(visit, file);
        Set<String> changed = CityState.changed(once, state.sums());
        if (second.status() >= 400 || !changed.isEmpty()) {
            faults.add(form.kind() + " is done twice, " + second.status() + ": " + changed);
        }
    }
}
