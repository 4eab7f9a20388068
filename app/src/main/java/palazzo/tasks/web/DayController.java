// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.tasks.DayPart;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Sum;
import palazzo.ui.WorkRow;

/** The page of the day: late first, due, to sign, came in. */
@Controller
@AnyStaff
public class DayController {

    private static final int MOST = 100;
    private static final int SOON = 7;

    private final WhoActs whoActs;
    private final Sights sights;
    private final Tasks tasks;
    private final People people;
    private final OfficeCalendar calendar;
    private final ObjectProvider<DayPart> parts;
    private final Today today;

    DayController(
            WhoActs whoActs,
            Sights sights,
            Tasks tasks,
            People people,
            OfficeCalendar calendar,
            ObjectProvider<DayPart> parts,
            Today today) {
        this.whoActs = whoActs;
        this.sights = sights;
        this.tasks = tasks;
        this.people = people;
        this.calendar = calendar;
        this.parts = parts;
        this.today = today;
    }

    /** Work that falls due at about the same time. @param id of its heading */
    public record Group(String id, Phrase title, boolean late, List<WorkRow> rows) {}

    /** @param due how much falls to the reader and their units, in {@code groups}, first due first */
    public record DayPage(List<Sum> sums, int due, List<Group> groups, List<DayPart.Section> sections) {}

    @GetMapping("/")
    ModelAndView day() {
        Actor actor = whoActs.now();
        Sight sight = sights.of(actor);
        List<Task> due = tasks.due(actor.people(), actor.units(), sight, MOST);
        List<DayPart> all =
                parts.stream().sorted(Comparator.comparing(DayPart::order)).toList();
        return Pages.show(
                "tasks/day",
                new DayPage(
                        sums(due, all, actor, sight),
                        due.size(),
                        groups(due, actor),
                        all.stream()
                                .flatMap(part -> part.section(actor, sight).stream())
                                .toList()));
    }

    private List<Sum> sums(List<Task> due, List<DayPart> all, Actor actor, Sight sight) {
        List<Sum> sums = new ArrayList<>();
        sums.add(sum("late", count(due, this::isLate), true));
        sums.add(sum("today", count(due, this::isToday), false));
        all.forEach(part -> sums.addAll(part.sums(actor, sight)));
        return sums;
    }

    /** Leads to its group, or where there is none to the heading above all groups. */
    private static Sum sum(String group, long count, boolean late) {
        return new Sum(count, Phrase.of("day.sum." + group), count > 0 ? "#" + group : "#due", late);
    }

    private List<Group> groups(List<Task> due, Actor actor) {
        Map<UUID, String> names = people.names(
                due.stream().map(Task::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        LocalDate week = today.date().plusDays(SOON);
        List<Group> groups = new ArrayList<>();
        add(groups, "late", true, due, this::isLate, actor, names);
        add(groups, "today", false, due, this::isToday, actor, names);
        add(groups, "week", false, due, task -> isAhead(task) && !task.due().isAfter(week), actor, names);
        add(groups, "later", false, due, task -> task.due().isAfter(week), actor, names);
        return groups;
    }

    private void add(
            List<Group> groups,
            String id,
            boolean late,
            List<Task> due,
            Predicate<Task> which,
            Actor actor,
            Map<UUID, String> names) {
        List<WorkRow> rows =
                due.stream().filter(which).map(task -> row(task, actor, names)).toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(id, Phrase.of("day." + id), late, rows));
        }
    }

    private WorkRow row(Task task, Actor actor, Map<UUID, String> names) {
        return new WorkRow(
                calendar.due(task.due()),
                Phrase.of("task." + task.kind(), task.title()),
                task.path(),
                task.competence(),
                List.of(),
                whose(task.person(), task.unit(), actor, names));
    }

    private static Phrase whose(@Nullable UUID person, String unit, Actor actor, Map<UUID, String> names) {
        if (person == null) {
            return Phrase.of("day.unit", unit);
        }
        return person.equals(actor.person()) ? Phrase.of("day.me") : Phrase.plain(names.getOrDefault(person, ""));
    }

    private static long count(List<Task> due, Predicate<Task> which) {
        return due.stream().filter(which).count();
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
