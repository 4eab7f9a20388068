// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.PostKind;
import palazzo.organisation.Unit;
import palazzo.organisation.domain.PeopleRegister;
import palazzo.organisation.domain.PeopleRegister.Person;
import palazzo.organisation.domain.PostRegister;
import palazzo.organisation.domain.PostRegister.Post;
import palazzo.organisation.web.PeopleController.PersonForm;
import palazzo.organisation.web.PersonPage.PostLine;
import palazzo.organisation.web.PostController.PostForm;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Draws up the page of a person. */
@Component
class PersonPages {

    private final PeopleRegister people;
    private final PostRegister posts;
    private final Charts charts;
    private final Today today;

    PersonPages(PeopleRegister people, PostRegister posts, Charts charts, Today today) {
        this.people = people;
        this.posts = posts;
        this.charts = charts;
        this.today = today;
    }

    PersonPage of(UUID id) {
        Person person = people.one(id);
        return new PersonPage(
                person,
                PeopleController.state(person),
                PersonForm.of(person),
                Problems.none(),
                PostForm.from(today.date()),
                Problems.none(),
                Objects.requireNonNullElseGet(person.username(), () -> proposed(person)),
                Problems.none(),
                posts.of(id).stream().map(this::line).toList(),
                Ending.NONE,
                Arrays.stream(PostKind.values())
                        .map(kind -> new Choice(kind.name(), Phrase.of("post." + kind)))
                        .toList(),
                units());
    }

    /** The units of the chart, after none. */
    List<Choice> units() {
        Locale locale = LocaleContextHolder.getLocale();
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", Phrase.of("post.no_unit"))));
        charts.on(today.date())
                .units()
                .forEach(unit -> choices.add(new Choice(unit.code(), Phrase.plain(unit.name(locale)))));
        return List.copyOf(choices);
    }

    private PostLine line(Post post) {
        LocalDate now = today.date();
        boolean over = post.lastDay() != null && post.lastDay().isBefore(now);
        return new PostLine(
                post.id().toString(),
                post.kind().name(),
                post.title(),
                charts.on(now).unit(post.unit()).map(this::name).orElse(post.unit()),
                post.firstDay().toString(),
                Typed.day(post.lastDay()),
                state(over, post.firstDay().isAfter(now)),
                !over);
    }

    private String name(Unit unit) {
        return unit.name(LocaleContextHolder.getLocale());
    }

    private static Tag state(boolean over, boolean toCome) {
        if (over) {
            return Tag.of(Tone.OFF, "dated.over");
        }
        return toCome ? Tag.of(Tone.WAIT, "dated.to_come") : Tag.of(Tone.OK, "dated.now");
    }

    private static String proposed(Person person) {
        return (person.givenName() + "." + person.familyName())
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }
}
