// SPDX-License-Identifier: EUPL-1.2
package palazzo.portal.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import palazzo.correspondence.Intake;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.organisation.SystemDoor;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Whoever wants writes to the Mayor, without log-in. */
@Controller
@SystemDoor
public class WriteController {

    private static final String TEMPLATE = "portal/write";

    private final Intake intake;
    private final Ids ids;
    private final Problems.Sayer sayer;

    WriteController(Intake intake, Ids ids, Problems.Sayer sayer) {
        this.intake = intake;
        this.ids = ids;
        this.sayer = sayer;
    }

    /** The form with what is wrong with it. */
    public record WritePage(WriteForm form, Problems problems) {}

    /** @param code by which the letter is followed, in groups that are easy to read out */
    public record WrittenPage(String code) {}

    @GetMapping("/public/write")
    ModelAndView form() {
        return Pages.show(TEMPLATE, new WritePage(WriteForm.empty(ids.next()), Problems.none()));
    }

    @PostMapping("/public/write")
    ModelAndView write(@Valid @ModelAttribute WriteForm form, BindingResult binding) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, new WritePage(form, sayer.of(binding)));
        }
        if (!form.canBeAnswered()) {
            return Pages.refused(TEMPLATE, new WritePage(form, sayer.of(new Refusal("address/write.no_way_back"))));
        }
        return Pages.show("portal/written", new WrittenPage(intake.take(form.written())));
    }
}
