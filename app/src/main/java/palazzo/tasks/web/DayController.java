// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import palazzo.organisation.Actor;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.ui.Pages;

/** The page of the day: late first, due, to sign, came in. */
@Controller
@AnyStaff
public class DayController {

    private final WhoActs whoActs;
    private final Sights sights;
    private final Tasks tasks;

    DayController(WhoActs whoActs, Sights sights, Tasks tasks) {
        this.whoActs = whoActs;
        this.sights = sights;
        this.tasks = tasks;
    }

    /** @param due what falls to the reader and their units, first due first */
    public record DayPage(List<Task> due) {}

    @GetMapping("/")
    ModelAndView day() {
        Actor actor = whoActs.now();
        return Pages.show("tasks/day", new DayPage(tasks.due(actor.people(), actor.units(), sights.of(actor), 50)));
    }
}
