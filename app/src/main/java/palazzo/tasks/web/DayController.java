// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Holding;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.Signposts;
import palazzo.organisation.Signposts.Signpost;
import palazzo.organisation.WhoActs;
import palazzo.tasks.DayPart;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tasks.Tasks.Figures;
import palazzo.tasks.Tasks.Wanted;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Sum;
import palazzo.ui.WorkRow;

/** The page of the day: late first, due, to sign, came in. */
@Controller
@AnyStaff
public class DayController {

    private static final int MOST = 300;
    private static final int AT_ONCE = 12;
    private static final String MINE = "mine";
    private static final int SOON = 7;

    private final WhoActs whoActs;
    private final Sights sights;
    private final Tasks tasks;
    private final People people;
    private final OfficeCalendar calendar;
    private final ObjectProvider<DayPart> parts;
    private final ObjectProvider<Signposts> signposts;
    private final Today today;

    DayController(
            WhoActs whoActs,
            Sights sights,
            Tasks tasks,
            People people,
            OfficeCalendar calendar,
            ObjectProvider<DayPart> parts,
            ObjectProvider<Signposts> signposts,
            Today today) {
        this.whoActs = whoActs;
        this.sights = sights;
        this.tasks = tasks;
        this.people = people;
        this.calendar = calendar;
        this.parts = parts;
        this.signposts = signposts;
        this.today = today;
    }

    /**
     * Work that falls due at about the same time.
     *
     * @param id of its heading
     * @param rows the first of it
     * @param rest the others, which are opened where they are wanted
     */
    public record Group(String id, Phrase title, boolean late, List<WorkRow> rows, List<WorkRow> rest) {}

    /**
     * The page.
     *
     * @param insteadOf whom the reader substitutes today, by name; empty for nobody
     * @param mine whether the due list is that of the reader and of whom they substitute alone, without their units
     * @param due how much falls to them; in {@code groups}, first due first
     * @param cut how many of them stand there, where a page does not hold all; else 0
     * @param below sections of the reader's own work
     * @param beside the others
     */
    public record DayPage(
            String insteadOf,
            boolean mine,
            List<Sum> sums,
            long due,
            int cut,
            List<Group> groups,
            List<DayPart.Section> below,
            List<DayPart.Section> beside) {}

    @GetMapping("/")
    ModelAndView day(@RequestParam(defaultValue = "") String whose) {
        Actor actor = whoActs.now();
        Sight sight = sights.of(actor);
        boolean mine = whose.equals(MINE);
        Wanted wanted = new Wanted(actor.people(), mine ? Set.of() : actor.units());
        Slice<Task> first = tasks.due(wanted, null, sight, MOST);
        Figures figures = tasks.figures(wanted, sight);
        List<DayPart> all =
                parts.stream().sorted(Comparator.comparing(DayPart::order)).toList();
        return Pages.show(
                "tasks/day",
                new DayPage(
                        insteadOf(actor),
                        mine,
                        sums(figures, all, actor, sight),
                        figures.open(),
                        first.next() == null ? 0 : MOST,
                        groups(first.rows(), actor, sight),
                        sections(all.stream().filter(part -> !part.beside()), actor, sight),
                        sections(all.stream().filter(DayPart::beside), actor, sight)));
    }

    private String insteadOf(Actor actor) {
        return actor.holdings().stream()
                .map(Holding::insteadOf)
                .filter(Objects::nonNull)
                .distinct()
                .map(people::name)
                .collect(Collectors.joining(", "));
    }

    private static List<DayPart.Section> sections(Stream<DayPart> parts, Actor actor, Sight sight) {
        return parts.flatMap(part -> part.section(actor, sight).stream()).toList();
    }

    private static List<Sum> sums(Figures figures, List<DayPart> all, Actor actor, Sight sight) {
        List<Sum> sums = new ArrayList<>();
        sums.add(sum("late", figures.late(), figures.ownLate(), true));
        sums.add(sum("today", figures.today(), figures.ownToday(), false));
        all.forEach(part -> sums.addAll(part.sums(actor, sight)));
        return sums;
    }

    /** Leads to its group, or where there is none to the heading above all groups. */
    private static Sum sum(String group, long due, long own, boolean late) {
        return new Sum(
                due,
                own == due ? Phrase.of("day.sum." + group) : Phrase.of("day.sum." + group + ".own", own),
                due == 0 ? "#due" : "#" + group,
                late);
    }

    /** What the rows say beside the task itself: people by name, and where the subjects come from. */
    private record Told(Actor actor, Map<UUID, String> names, Map<Subject, Signpost> subjects) {}

    private Told told(List<Task> due, Actor actor, Sight sight) {
        Map<UUID, String> names = people.names(
                due.stream().map(Task::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new Told(
                actor, names, Signposts.known(signposts.stream(), due.stream().map(Task::subject), sight));
    }

    private List<Group> groups(List<Task> due, Actor actor, Sight sight) {
        Told told = told(due, actor, sight);
        LocalDate week = today.date().plusDays(SOON);
        List<Group> groups = new ArrayList<>();
        add(groups, "late", true, due.stream().filter(this::isLate), told);
        add(groups, "today", false, due.stream().filter(this::isToday), told);
        add(
                groups,
                "week",
                false,
                due.stream().filter(task -> isAhead(task) && !task.due().isAfter(week)),
                told);
        add(groups, "later", false, due.stream().filter(task -> task.due().isAfter(week)), told);
        return groups;
    }

    private void add(List<Group> groups, String id, boolean late, Stream<Task> due, Told told) {
        List<WorkRow> rows = due.map(task -> row(task, told)).toList();
        if (!rows.isEmpty()) {
            int first = rows.size() > AT_ONCE + 1 ? AT_ONCE : rows.size();
            groups.add(new Group(
                    id, Phrase.of("day." + id), late, rows.subList(0, first), rows.subList(first, rows.size())));
        }
    }

    private WorkRow row(Task task, Told told) {
        Signpost subject = told.subjects().get(task.subject());
        return new WorkRow(
                calendar.due(task.due()),
                Phrase.of("task." + task.kind(), task.title()),
                task.path(),
                task.competence(),
                subject == null || subject.line().isEmpty() ? List.of() : List.of(Phrase.plain(subject.line())),
                whose(task.person(), task.unit(), told));
    }

    private static Phrase whose(@Nullable UUID person, String unit, Told told) {
        if (person == null) {
            return Phrase.of("day.unit", unit);
        }
        if (person.equals(told.actor().person())) {
            return Phrase.of("day.me");
        }
        String name = told.names().getOrDefault(person, "");
        return told.actor().people().contains(person) ? Phrase.of("day.for", name) : Phrase.plain(name);
    }

    private boolean isLate(Task task) {
        return task.due().isBefore(today.date());
    }

    private boolean isToday(Task task) {
        return task.due().equals(today.date());
    }

    private boolean isAhead(Task task) {
        return task.due().isAfter(today.date());
    }
}
