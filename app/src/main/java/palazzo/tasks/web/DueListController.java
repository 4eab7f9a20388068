// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Tasks;
import palazzo.tasks.Tasks.Wanted;
import palazzo.ui.Asked;
import palazzo.ui.Choice;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;

/** All that is to be done by the reader and their units, page by page: the page of the day shows the first of it. */
@Controller
@AnyStaff
public class DueListController {

    private static final int PAGE = 50;
    private static final int SOON = 7;
    private static final List<Choice> WHOSE =
            List.of(new Choice("", Phrase.of("day.whose.unit")), new Choice("mine", Phrase.of("day.whose.mine")));
    private static final List<Choice> WHEN = List.of(
            new Choice("", Phrase.of("day.list.any")),
            new Choice("late", Phrase.of("day.late")),
            new Choice("today", Phrase.of("day.list.today")),
            new Choice("week", Phrase.of("day.week")));

    private final WhoActs whoActs;
    private final Sights sights;
    private final Tasks tasks;
    private final TaskRows rows;
    private final Today today;

    DueListController(WhoActs whoActs, Sights sights, Tasks tasks, TaskRows rows, Today today) {
        this.whoActs = whoActs;
        this.sights = sights;
        this.tasks = tasks;
        this.rows = rows;
        this.today = today;
    }

    @GetMapping("/tasks")
    ModelAndView list(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/tasks", given, "whose", "when");
        return Pages.show(
                "tasks/list",
                ListPage.of(
                                asked,
                                "due",
                                Phrase.of("day.list.caption"),
                                TaskRows.COLUMNS,
                                rows.of(tasks.due(wanted(asked), asked.after(), sights.now(), PAGE)))
                        .filteredBy(
                                Filter.choice("whose", "day.whose", WHOSE), Filter.choice("when", "day.list.by", WHEN))
                        .emptyBecause(Phrase.of("day.nothing")));
    }

    private Wanted wanted(Asked asked) {
        Actor actor = whoActs.now();
        Set<String> units = asked.get("whose").equals("mine") ? Set.of() : actor.units();
        return new Wanted(actor.people(), units, until(asked.get("when")), "");
    }

    private @Nullable LocalDate until(String when) {
        return switch (when) {
            case "late" -> today.date().minusDays(1);
            case "today" -> today.date();
            case "week" -> today.date().plusDays(SOON);
            default -> null;
        };
    }
}
