// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.switchboard.domain.Call;
import palazzo.switchboard.domain.CallReading;
import palazzo.switchboard.domain.Errand;
import palazzo.switchboard.domain.ErrandDesk;
import palazzo.switchboard.domain.Note;
import palazzo.switchboard.web.NotedPage.Left;
import palazzo.timeline.Memory;
import palazzo.trail.History;
import palazzo.ui.ActLine;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws up the page of a call that was noted. */
@Component
class NotedPages {

    static final String TEMPLATE = "switchboard/noted";

    private static final int ACTS = 12;

    private final CallReading reading;
    private final ErrandDesk desk;
    private final People people;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Memory memory;
    private final History history;
    private final OfficeCalendar calendar;
    private final Sights sights;

    NotedPages(
            CallReading reading,
            ErrandDesk desk,
            People people,
            Permission permission,
            WhoActs whoActs,
            Memory memory,
            History history,
            OfficeCalendar calendar,
            Sights sights) {
        this.reading = reading;
        this.desk = desk;
        this.people = people;
        this.permission = permission;
        this.whoActs = whoActs;
        this.memory = memory;
        this.history = history;
        this.calendar = calendar;
        this.sights = sights;
    }

    NotedPage of(UUID id) {
        return of(id, "", Problems.none());
    }

    /** The same with what was typed of how the errand went and is wrong. */
    NotedPage of(UUID id, String typed, Problems problems) {
        CallReading.Whole whole = reading.read(id);
        Call call = whole.call();
        Note note = call.note();
        Errand errand = whole.errand().orElse(null);
        Map<UUID, String> names = people.names(persons(call, errand));
        boolean known = call.caller().party() != null || note == null || !permission.may(whoActs.now(), "URC-02");
        return new NotedPage(
                call.path(),
                CallLines.who(call),
                List.of(CallLines.tag(call)),
                facts(call, names),
                note == null ? "" : note.words(),
                whole.letter().orElse(null),
                errand == null ? null : left(errand, names, typed),
                known ? null : call.path() + "/party",
                call.caller().name(),
                memory.around(call.subject(), sights.now()),
                history.of(call.subject(), ACTS),
                problems);
    }

    private static Set<UUID> persons(Call call, @Nullable Errand errand) {
        Note note = call.note();
        return Stream.of(
                        Stream.ofNullable(call.answeredBy()),
                        note == null ? Stream.<UUID>empty() : Stream.of(note.by()),
                        errand == null ? Stream.<UUID>empty() : persons(errand))
                .flatMap(ids -> ids)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<UUID> persons(Errand errand) {
        return Stream.of(
                        Stream.ofNullable(errand.person()),
                        Stream.ofNullable(errand.closing()).map(Errand.Closing::by),
                        errand.attempts().stream().map(Errand.Attempt::who))
                .flatMap(ids -> ids);
    }

    private static List<Fact> facts(Call call, Map<UUID, String> names) {
        List<Fact> facts = new ArrayList<>();
        UUID party = call.caller().party();
        if (!call.caller().name().isEmpty()) {
            facts.add(new Fact(
                    Phrase.of("call.caller"),
                    Phrase.plain(call.caller().name()),
                    party == null ? null : "/directory/" + party));
        }
        facts.add(new Fact(
                Phrase.of("call.number"),
                call.caller().phone().map(phone -> Phrase.plain(phone.said())).orElse(Phrase.of("call.withheld"))));
        Note note = call.note();
        if (note != null) {
            facts.add(new Fact(Phrase.of("call.topic"), Phrase.of("call.topic." + note.topic())));
        }
        facts.add(new Fact(Phrase.of("call.when"), Phrase.of("call.at", call.began())));
        if (call.answered() != null && call.answered().isAfter(call.began())) {
            facts.add(new Fact(
                    Phrase.of("call.waited"),
                    Phrase.of(
                            "call.seconds",
                            Duration.between(call.began(), call.answered()).toSeconds())));
        }
        UUID has = call.answeredBy();
        if (has != null) {
            facts.add(new Fact(Phrase.of("call.answered_by"), Phrase.plain(names.getOrDefault(has, ""))));
        }
        if (note != null && !note.by().equals(has)) {
            facts.add(new Fact(Phrase.of("call.noted_by"), Phrase.plain(names.getOrDefault(note.by(), ""))));
        }
        return facts;
    }

    private Left left(Errand errand, Map<UUID, String> names, String typed) {
        boolean may = errand.isOpen() && desk.mayDo(errand);
        UUID person = errand.person();
        return new Left(
                Phrase.of("errand.title." + errand.kind()),
                CallLines.tag(errand, errand.attempts().size()),
                errand.isOpen() ? calendar.due(errand.due()) : null,
                facts(errand, names),
                errand.attempts().stream()
                        .map(attempt -> attempt(attempt, names))
                        .toList()
                        .reversed(),
                end(errand, names),
                may && !Objects.equals(person, whoActs.now().person()),
                may,
                results(),
                typed);
    }

    private static List<Fact> facts(Errand errand, Map<UUID, String> names) {
        List<Fact> facts = new ArrayList<>();
        UUID person = errand.person();
        facts.add(new Fact(
                Phrase.of("errand.whose"),
                person == null
                        ? Phrase.of("errand.unit_nobody", errand.unit())
                        : Phrase.of("errand.person", names.getOrDefault(person, ""), errand.unit())));
        if (!errand.window().isEmpty()) {
            facts.add(new Fact(Phrase.of("errand.window"), Phrase.plain(errand.window())));
        }
        return facts;
    }

    private static ActLine attempt(Errand.Attempt attempt, Map<UUID, String> names) {
        Phrase text = attempt.words().isEmpty()
                ? Phrase.of("errand.attempt")
                : Phrase.of("errand.attempt_words", attempt.words());
        return new ActLine(text, attempt.at(), names.getOrDefault(attempt.who(), ""), null);
    }

    private static @Nullable Phrase end(Errand errand, Map<UUID, String> names) {
        Errand.Closing closing = errand.closing();
        return closing == null
                ? null
                : Phrase.of(
                        closing.words().isEmpty() ? "errand.ended" : "errand.ended_words",
                        Phrase.of("errand.result." + closing.result()),
                        closing.at(),
                        names.getOrDefault(closing.by(), ""),
                        closing.words());
    }

    private static List<Choice> results() {
        return Arrays.stream(Errand.Result.values())
                .map(result -> new Choice(result.name(), Phrase.of("errand.result." + result)))
                .toList();
    }
}
