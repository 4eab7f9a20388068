// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.switchboard.domain.Call;
import palazzo.switchboard.domain.CallReading;
import palazzo.ui.Pages;

/** A call, for whoever may see it: its screen while it is to be noted, for who may note it; what was noted, for all. */
@Controller
@AnyStaff
public class OneCallController {

    private final CallReading reading;
    private final CallPages pages;
    private final NotedPages noted;
    private final Permission permission;
    private final WhoActs whoActs;

    OneCallController(CallReading reading, CallPages pages, NotedPages noted, Permission permission, WhoActs whoActs) {
        this.reading = reading;
        this.pages = pages;
        this.noted = noted;
        this.permission = permission;
        this.whoActs = whoActs;
    }

    @GetMapping("/switchboard/calls/{id}")
    ModelAndView one(@PathVariable UUID id, @RequestParam(defaultValue = "") String party) {
        Call call = reading.read(id).call();
        return !call.isNoted() && permission.may(whoActs.now(), "URC-02")
                ? Pages.show(CallPages.TEMPLATE, pages.of(call, CallPages.who(party)))
                : Pages.show(NotedPages.TEMPLATE, noted.of(id));
    }
}
