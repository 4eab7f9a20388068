// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Slice;
import palazzo.organisation.Competence;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Sights;
import palazzo.search.SavedViews;
import palazzo.switchboard.domain.Call;
import palazzo.switchboard.domain.CallList;
import palazzo.switchboard.domain.CallRow;
import palazzo.switchboard.domain.Errand;
import palazzo.switchboard.domain.Line;
import palazzo.switchboard.domain.Note;
import palazzo.switchboard.domain.Outcome;
import palazzo.switchboard.domain.Topic;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Row;

/** The lists of the switchboard: every call, and everything that calls left to be done. */
@Controller
@Competence("URC-02")
public class CallsController {

    private static final int PAGE = 50;
    private static final int IN_A_FILE = 20_000;

    private static final List<Column> CALLS = List.of(
            Column.of(Fold.TOP, "calls.when"),
            Column.of(Fold.MAIN, "calls.who"),
            Column.of(Fold.FOOT, "calls.topic"),
            Column.of(Fold.FOOT_END, "calls.errand"),
            Column.of(Fold.END, "calls.state"));
    private static final List<Column> ERRANDS = List.of(
            Column.of(Fold.TOP, "errands.due"),
            Column.of(Fold.MAIN, "calls.who"),
            Column.of(Fold.FOOT, "errands.window"),
            Column.of(Fold.FOOT_END, "errands.whose"),
            Column.of(Fold.END, "calls.state"));

    private final CallList calls;
    private final SavedViews saved;
    private final People people;
    private final OfficeCalendar calendar;
    private final Sights sights;

    CallsController(CallList calls, SavedViews saved, People people, OfficeCalendar calendar, Sights sights) {
        this.calls = calls;
        this.saved = saved;
        this.people = people;
        this.calendar = calendar;
        this.sights = sights;
    }

    @GetMapping("/switchboard/calls")
    ModelAndView all(@RequestParam Map<String, String> given) {
        return Pages.show("switchboard/calls", list(asked(given), PAGE));
    }

    @GetMapping("/switchboard/calls.csv")
    ModelAndView csv(@RequestParam Map<String, String> given) {
        return Pages.csv("telefonate", list(asked(given), IN_A_FILE));
    }

    /** Overdue ones first: to be called back, or with an office. */
    @GetMapping("/switchboard/errands")
    ModelAndView errands(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/switchboard/errands", given, "kind");
        Errand.Kind kind = known(asked.get("kind"), Errand.Kind.values());
        List<CallRow> open = calls.open(kind, sights.now(), 500);
        Map<UUID, String> names = people.names(open.stream()
                .flatMap(row -> Stream.ofNullable(row.errand()))
                .flatMap(errand -> Stream.ofNullable(errand.person()))
                .collect(Collectors.toSet()));
        Slice<Row> rows =
                new Slice<>(open.stream().map(row -> errand(row, names)).toList(), null);
        return Pages.show(
                "switchboard/errands",
                ListPage.of(asked, "due", Phrase.of("errands.caption"), ERRANDS, rows)
                        .filteredBy(
                                Filter.choice("kind", "errands.kind", choices(Errand.Kind.values(), "errand.kind.")))
                        .emptyBecause(Phrase.of("errands.none")));
    }

    private ListPage list(Asked asked, int size) {
        CallList.Asked what = new CallList.Asked(
                asked.get("q"),
                known(asked.get("topic"), Topic.values()),
                known(asked.get("outcome"), Outcome.values()),
                known(asked.get("line"), Line.values()),
                day(asked.get("from")),
                day(asked.get("to")));
        Slice<Row> rows = calls.page(what, asked.after(), sights.now(), size).map(CallsController::row);
        ListPage list = ListPage.of(asked, "when", Phrase.of("calls.caption"), CALLS, rows)
                .filteredBy(
                        Filter.words("q", "calls.words"),
                        Filter.choice("topic", "calls.topic", choices(Topic.values(), "call.topic.")),
                        Filter.choice("outcome", "calls.outcome", choices(Outcome.values(), "call.outcome.")),
                        Filter.choice("line", "calls.line", choices(Line.values(), "call.line.")),
                        Filter.date("from", "calls.from"),
                        Filter.date("to", "calls.to"))
                .asCsv();
        return saved.on(list, List.of());
    }

    private static Asked asked(Map<String, String> given) {
        return Asked.of("/switchboard/calls", given, "q", "topic", "outcome", "line", "from", "to");
    }

    private static Row row(CallRow row) {
        Call call = row.call();
        Note note = call.note();
        Errand errand = row.errand();
        Phrase who = CallLines.who(call);
        return Row.of(
                call.id().toString(),
                who,
                call.path(),
                new Cell.Meta(Phrase.of("call.at", call.began())),
                new Cell.Name(who, call.path(), note == null ? null : Phrase.plain(shortly(note.words()))),
                new Cell.Meta(note == null ? Phrase.plain("") : Phrase.of("call.topic." + note.topic())),
                new Cell.Meta(
                        errand == null
                                ? Phrase.plain("")
                                : CallLines.tag(errand, row.attempts()).text()),
                new Cell.State(CallLines.tag(call)));
    }

    private Row errand(CallRow row, Map<UUID, String> names) {
        Call call = row.call();
        Errand errand = Objects.requireNonNull(row.errand());
        Note note = call.note();
        UUID person = errand.person();
        return Row.of(
                call.id().toString(),
                CallLines.who(call),
                call.path(),
                new Cell.Date(calendar.due(errand.due())),
                new Cell.Name(
                        CallLines.who(call), call.path(), note == null ? null : Phrase.plain(shortly(note.words()))),
                new Cell.Meta(Phrase.plain(errand.window())),
                new Cell.Meta(
                        person == null
                                ? Phrase.of("errand.unit", errand.unit())
                                : Phrase.plain(names.getOrDefault(person, ""))),
                new Cell.State(CallLines.tag(errand, row.attempts())));
    }

    private static String shortly(String words) {
        String line = words.replaceAll("\\s+", " ");
        int end = line.offsetByCodePoints(0, Math.min(110, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end).strip() + "…" : line;
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, String words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of("calls.any")));
        Arrays.stream(values).forEach(value -> choices.add(new Choice(value.name(), Phrase.of(words + value.name()))));
        return choices;
    }

    private static <E extends Enum<E>> @Nullable E known(String asked, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String asked) {
        return OurTimes.day(asked).orElse(null);
    }
}
