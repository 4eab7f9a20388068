// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.organisation.Administrators;
import palazzo.switchboard.domain.PhoneSystem;
import palazzo.switchboard.domain.PhoneSystems;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The telephone systems that may announce calls. */
@Controller
@Administrators
public class PhoneSystemsController {

    private static final String TEMPLATE = "switchboard/phoneSystems";

    private final PhoneSystems systems;
    private final Problems.Sayer sayer;

    PhoneSystemsController(PhoneSystems systems, Problems.Sayer sayer) {
        this.systems = systems;
        this.sayer = sayer;
    }

    /** What is typed in. */
    public record SystemForm(@NotBlank @Size(max = 100) String name) {}

    /** @param token of the system just let in, shown this once; null for none */
    public record SystemsPage(
            List<PhoneSystem> systems,
            String name,
            @Nullable String token,
            Problems problems) {}

    @GetMapping("/switchboard/phone-systems")
    ModelAndView all() {
        return Pages.show(TEMPLATE, new SystemsPage(systems.all(), "", null, Problems.none()));
    }

    @PostMapping("/switchboard/phone-systems")
    ModelAndView open(@Valid @ModelAttribute SystemForm form, BindingResult binding) {
        if (binding.hasErrors()) {
            return Pages.refused(
                    TEMPLATE, new SystemsPage(systems.all(), CallForm.said(form.name()), null, sayer.of(binding)));
        }
        String token = systems.open(form.name());
        return Pages.done(TEMPLATE, new SystemsPage(systems.all(), "", token, Problems.none()));
    }

    @DeleteMapping("/switchboard/phone-systems/{id}")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        systems.close(id);
        Notice.on(redirect, "phone_system.closed");
        return "redirect:/switchboard/phone-systems";
    }
}
