// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.documents.domain.FolderQueue;
import palazzo.documents.domain.FolderQueue.Line;
import palazzo.documents.domain.PaperReading;
import palazzo.documents.domain.PaperReading.Read;
import palazzo.documents.domain.Papers.Done;
import palazzo.documents.domain.Papers.Kept;
import palazzo.documents.web.FolderNames.Called;
import palazzo.documents.web.PaperPage.Changed;
import palazzo.documents.web.PaperPage.Group;
import palazzo.documents.web.PaperPage.Item;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Step;

/** Makes the page of a paper for who reads it. */
@Component
class PaperPages {

    private final PaperReading reading;
    private final FolderQueue queue;
    private final FolderNames names;
    private final WhoActs whoActs;
    private final Today today;

    PaperPages(PaperReading reading, FolderQueue queue, FolderNames names, WhoActs whoActs, Today today) {
        this.reading = reading;
        this.queue = queue;
        this.names = names;
        this.whoActs = whoActs;
        this.today = today;
    }

    PaperPage of(UUID id) {
        Actor actor = whoActs.now();
        Read read = reading.read(id, actor);
        Paper words = read.paper().words();
        List<Line> waiting = queue.waitingFor(actor);
        Called called = names.on(waiting, read);
        long taken = queue.takenTodayBy(actor);
        return new PaperPage(
                id,
                groups(waiting, id, called),
                waiting.size(),
                taken,
                position(waiting, id, taken),
                cameBack(read, called),
                stages(read, called),
                words.title(),
                Phrase.of(
                        "documents.folder.below",
                        FolderNames.kind(words.kind()),
                        called.person(read.paper().preparedBy()),
                        read.paper().at()),
                read.ended() ? null : called.due(words.due()),
                paragraphs(words.text()),
                steps(read, called),
                facts(read.paper()),
                read.open().filter(step -> read.mine()).map(FolderNames::act).orElse(null),
                read.place(),
                next(waiting, id),
                null,
                Problems.none(),
                "");
    }

    /** The page as it is now, with what it was when the reader saw {@code step} acts done. */
    PaperPage changed(UUID id, int step) {
        Actor actor = whoActs.now();
        Read read = reading.read(id, actor);
        Called called = names.on(List.of(), read);
        List<palazzo.documents.SignatureFolder.Step> steps =
                read.paper().words().steps();
        List<Done> before =
                read.done().subList(0, Math.clamp(step, 0, read.done().size()));
        int at = new PaperReading.Read(read.paper(), before, false).step();
        Phrase wasRead = step >= 0 && at < steps.size()
                ? called.step(steps.get(at))
                : Phrase.of("documents.folder.no_such_step");
        Kept newest = reading.newest(read.paper().words().subject(), actor)
                .filter(other -> !other.id().equals(id))
                .orElse(null);
        return of(id).changed(new Changed(
                wasRead,
                now(read, called),
                newest == null ? null : "/folder/" + newest.id(),
                newest == null ? List.of() : paragraphs(newest.words().text())));
    }

    /** Where one goes after the paper: the next that waits, or the list. */
    String after(UUID id) {
        return next(queue.waitingFor(whoActs.now()), id);
    }

    String title(UUID id) {
        return reading.read(id, whoActs.now()).paper().words().title();
    }

    private static String next(List<Line> waiting, UUID id) {
        List<UUID> papers = waiting.stream().map(Line::id).toList();
        int following = papers.indexOf(id) + 1;
        List<UUID> others = papers.stream().filter(paper -> !paper.equals(id)).toList();
        if (others.isEmpty()) {
            return "/folder";
        }
        return "/folder/" + (following < papers.size() ? papers.get(following) : others.getFirst());
    }

    private static Phrase now(Read read, Called called) {
        if (read.done().isEmpty()) {
            return called.step(read.paper().words().steps().getFirst());
        }
        Done last = read.done().getLast();
        return Phrase.of("documents.folder.now." + last.act(), called.person(last.by()), last.at(), last.remark());
    }

    private static List<Step> steps(Read read, Called called) {
        List<Step> steps = new ArrayList<>();
        List<palazzo.documents.SignatureFolder.Step> asked =
                read.paper().words().steps();
        for (int i = 0; i < asked.size(); i++) {
            Done done = at(i, read.holding());
            Step.At at = done != null ? Step.At.DONE : i == read.step() && !read.ended() ? Step.At.NOW : Step.At.AHEAD;
            steps.add(new Step(called.step(asked.get(i)), done == null ? null : told(done, called), at));
        }
        return steps;
    }

    private static @Nullable Done at(int step, List<Done> holding) {
        return holding.stream().filter(done -> done.step() == step).findFirst().orElse(null);
    }

    private static long position(List<Line> waiting, UUID id, long taken) {
        int place = waiting.stream().map(Line::id).toList().indexOf(id);
        return place < 0 ? 0 : taken + place + 1;
    }

    /** Why it waits at this step again. */
    private static @Nullable Phrase cameBack(Read read, Called called) {
        if (read.ended() || read.done().isEmpty()) {
            return null;
        }
        return read.done().reversed().stream()
                .filter(done -> done.backTo() != null)
                .filter(done -> read.step() <= done.step())
                .findFirst()
                .map(done ->
                        Phrase.of("documents.folder.came_back", called.person(done.by()), done.at(), done.remark()))
                .orElse(null);
    }

    /** Who prepared it, and each step that was passed: the last that passed it is named. */
    private static List<Choice> stages(Read read, Called called) {
        List<Choice> stages = new ArrayList<>();
        stages.add(new Choice(
                "",
                Phrase.of(
                        "documents.folder.to_writer", called.person(read.paper().preparedBy()))));
        for (Done done : read.ended() ? List.<Done>of() : read.holding()) {
            var step = read.paper().words().steps().get(done.step());
            stages.add(new Choice(
                    String.valueOf(done.step()),
                    Phrase.of("documents.folder.to_step", called.step(step), called.person(done.by()))));
        }
        return stages;
    }

    private static Phrase told(Done done, Called called) {
        String key = done.insteadOf() == null ? "documents.done." : "documents.done.for.";
        String absent = done.insteadOf() == null ? "" : called.person(done.insteadOf());
        return Phrase.of(key + done.act(), called.person(done.by()), done.at(), done.remark(), absent);
    }

    private static List<Fact> facts(Kept paper) {
        return List.of(
                new Fact(
                        Phrase.of("documents.folder.matter"),
                        Phrase.of("documents.folder.open_matter"),
                        paper.words().path()),
                new Fact(
                        Phrase.of("documents.folder.competence"),
                        Phrase.plain(paper.words().competence()),
                        "/funzioni/" + paper.words().competence()),
                new Fact(
                        Phrase.of("documents.folder.hash"),
                        Phrase.plain(paper.sha256().substring(0, 16))));
    }

    private List<Group> groups(List<Line> waiting, UUID current, Called called) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        waiting.forEach(line -> groups.computeIfAbsent(when(line.due()), key -> new ArrayList<>())
                .add(item(line, current, called)));
        return groups.entrySet().stream()
                .map(group -> new Group(Phrase.of("documents.folder.when." + group.getKey()), group.getValue()))
                .toList();
    }

    private String when(LocalDate due) {
        LocalDate now = today.date();
        if (due.isBefore(now)) {
            return "late";
        }
        if (due.equals(now)) {
            return "today";
        }
        return due.isAfter(now.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? "later" : "week";
    }

    private static Item item(Line line, UUID current, Called called) {
        return new Item(
                "/folder/" + line.id(),
                line.title(),
                called.due(line.due()),
                line.open() == null ? FolderNames.kind(line.kind()) : called.step(line.open()),
                line.id().equals(current));
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\\R\\s*\\R"));
    }
}
