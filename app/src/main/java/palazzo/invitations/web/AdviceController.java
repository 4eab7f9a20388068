// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Pages;
import palazzo.ui.WorkRow;

/** The advice that the reader's offices have still to give, first due first. */
@Controller
@AnyStaff
public class AdviceController {

    private final AdviceQueue queue;
    private final WhoActs whoActs;
    private final Sights sights;

    AdviceController(AdviceQueue queue, WhoActs whoActs, Sights sights) {
        this.queue = queue;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    /** The queue. */
    public record AdvicePage(List<WorkRow> rows) {}

    @GetMapping("/invitations/advice")
    ModelAndView queue() {
        return Pages.show("invitations/advice", new AdvicePage(queue.rows(whoActs.now(), sights.now())));
    }
}
