// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.registry.domain.Excluded;
import palazzo.registry.domain.Excluded.Category;
import palazzo.registry.domain.Instructions;
import palazzo.registry.domain.Instructions.Step;
import palazzo.ui.Pages;

/** How one registers, and what is not registered: for everybody who works here. */
@Controller
@AnyStaff
public class InstructionsController {

    private final Instructions instructions;
    private final Excluded excluded;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Today today;

    InstructionsController(
            Instructions instructions, Excluded excluded, Permission permission, WhoActs whoActs, Today today) {
        this.instructions = instructions;
        this.excluded = excluded;
        this.permission = permission;
        this.whoActs = whoActs;
        this.today = today;
    }

    /** @param keeps whether the reader may write both anew */
    public record InstructionsPage(List<Step> steps, List<Category> excluded, boolean keeps) {}

    @GetMapping("/registry/instructions")
    ModelAndView page() {
        return Pages.show(
                "registry/instructions",
                new InstructionsPage(
                        instructions.on(today.date()),
                        excluded.on(today.date()),
                        permission.may(whoActs.now(), "AAG-02")));
    }
}
