// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.organisation.People;
import palazzo.ui.Choice;
import palazzo.ui.Filter;
import palazzo.ui.Phrase;
import palazzo.ui.Words;

/** What the trail is narrowed by: an act, a person, a competence, a first day. */
@Component
class TrailFilters {

    private static final String ACTS = "trail.";

    private final Words words;
    private final People people;
    private final Today today;

    TrailFilters(Words words, People people, Today today) {
        this.words = words;
        this.people = people;
        this.today = today;
    }

    /** @param actor who is asked for: may be chosen though they hold no post any more; null for nobody */
    List<Filter> of(@Nullable UUID actor, Locale locale) {
        return List.of(
                Filter.choice("act", "trails.act", choices(acts(locale))),
                Filter.choice("actor", "trails.actor", choices(actors(actor))),
                Filter.words("competence", "trails.competence"),
                Filter.date("since", "trails.since"));
    }

    private static List<Choice> choices(Stream<Choice> some) {
        return Stream.concat(Stream.of(new Choice("", Phrase.of("trails.any"))), some)
                .toList();
    }

    /** Every act that has words, below the kind of thing it is done to. */
    private Stream<Choice> acts(Locale locale) {
        return words.keys("it").stream()
                .filter(key -> key.startsWith(ACTS))
                .map(key -> choice(key.substring(ACTS.length()), words.t(locale, key), locale))
                .sorted(Comparator.comparing(choice -> choice.label().plain(), Collator.getInstance(locale)));
    }

    private Choice choice(String act, String said, Locale locale) {
        String kind = "trails.kind." + act.substring(0, act.indexOf('.'));
        return new Choice(act, Phrase.plain(words.has(locale, kind) ? words.t(locale, kind) + ": " + said : said));
    }

    private Stream<Choice> actors(@Nullable UUID asked) {
        List<Choice> actors = new ArrayList<>(people.onDuty(today.date()).stream()
                .map(one -> new Choice(one.required().toString(), Phrase.plain(one.name())))
                .toList());
        if (asked != null && actors.stream().noneMatch(one -> one.value().equals(asked.toString()))) {
            actors.add(new Choice(asked.toString(), left(people.name(asked))));
        }
        return actors.stream();
    }

    private static Phrase left(String name) {
        return name.isEmpty() ? Phrase.of("trails.nobody_left") : Phrase.plain(name);
    }
}
