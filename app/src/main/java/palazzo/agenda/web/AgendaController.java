// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.agenda.domain.Holders;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Competence;
import palazzo.ui.Notice;
import palazzo.ui.Pages;

/** An agenda, by week, day, month or as a list, for whoever may see something of it. */
@Controller
@AnyStaff
public class AgendaController {

    private final AgendaPages pages;
    private final Holders holders;

    AgendaController(AgendaPages pages, Holders holders) {
        this.pages = pages;
        this.holders = holders;
    }

    @GetMapping("/agenda")
    ModelAndView show(@RequestParam Map<String, String> given, @RequestParam(required = false) String[] layer) {
        return pages.calendar(given)
                .map(calendar -> Pages.show("agenda/agenda", pages.of(calendar, given, layer)))
                .orElseGet(() -> Pages.show("agenda/none", pages.none()));
    }

    @PostMapping("/agenda/calendars")
    @Competence("CFS-02")
    String open(@RequestParam UUID holder, RedirectAttributes redirect) {
        UUID calendar = holders.open(holder);
        Notice.on(redirect, "agenda.opened");
        return "redirect:/agenda?calendar=" + calendar;
    }
}
