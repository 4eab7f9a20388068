// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import palazzo.organisation.Competence;
import palazzo.ui.Pages;

/** The desks of the correspondence: what one goes by there, who is there, and what lies there. */
@Controller
@Competence({"URC-01", "STE-04", "CFS-12"})
public class LetterDesksController {

    private final DesksPages pages;

    LetterDesksController(DesksPages pages) {
        this.pages = pages;
    }

    @GetMapping("/letters/desks")
    ModelAndView desks() {
        return Pages.show("correspondence/desks", pages.page());
    }
}
