// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.switchboard.domain.Call;
import palazzo.switchboard.domain.CallDesk;
import palazzo.switchboard.domain.CallReading;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** A call: its screen, taken, noted. Whoever opens its address changes nothing. */
@Controller
@Competence("URC-02")
public class CallController {

    private final CallDesk desk;
    private final CallReading reading;
    private final CallPages pages;
    private final NotedPages noted;
    private final Problems.Sayer sayer;

    CallController(CallDesk desk, CallReading reading, CallPages pages, NotedPages noted, Problems.Sayer sayer) {
        this.desk = desk;
        this.reading = reading;
        this.pages = pages;
        this.noted = noted;
        this.sayer = sayer;
    }

    /** Who is put into the directory. */
    public record KnownForm(@NotBlank @Size(max = 200) String name) {}

    /** The screen, typed or opened by a telephone system's link: {@code ?number=055…}. */
    @GetMapping("/switchboard/calls/new")
    ModelAndView screen(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String party) {
        String typed = number.length() > 60 ? number.substring(0, 60) : number;
        return Pages.show(CallPages.TEMPLATE, pages.of(typed, CallPages.who(party)));
    }

    @PostMapping("/switchboard/calls")
    Object note(@Valid @ModelAttribute CallForm form, BindingResult binding, RedirectAttributes redirect) {
        return keep(null, form, binding, redirect);
    }

    @PostMapping("/switchboard/calls/{id}")
    Object note(
            @PathVariable UUID id,
            @Valid @ModelAttribute CallForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        return keep(reading.read(id).call(), form, binding, redirect);
    }

    @PostMapping("/switchboard/calls/{id}/taking")
    Object take(@PathVariable UUID id) {
        Call call = reading.read(id).call();
        try {
            desk.take(id);
        } catch (Refusal refusal) {
            Call now = reading.read(id).call();
            return now.isNoted()
                    ? Pages.refused(NotedPages.TEMPLATE, noted.of(id, "", sayer.of(refusal)))
                    : Pages.refused(CallPages.TEMPLATE, pages.of(now, null).with(sayer.of(refusal)));
        }
        return "redirect:" + call.path();
    }

    @PostMapping("/switchboard/calls/{id}/party")
    Object known(
            @PathVariable UUID id,
            @Valid @ModelAttribute KnownForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        Call call = reading.read(id).call();
        if (binding.hasErrors()) {
            return Pages.refused(NotedPages.TEMPLATE, noted.of(id, "", sayer.of(binding)));
        }
        desk.makeKnown(id, form.name().strip());
        Notice.on(redirect, "call.known_now", form.name());
        return "redirect:" + call.path();
    }

    private Object keep(@Nullable Call call, CallForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(CallPages.TEMPLATE, pages.again(call, form, sayer.of(binding)));
        }
        try {
            UUID id = desk.note(form.noting(call == null ? null : call.id()));
            Notice.on(redirect, "call.noted");
            return "redirect:/switchboard/calls/" + id;
        } catch (Refusal refusal) {
            return Pages.refused(CallPages.TEMPLATE, pages.again(call, form, sayer.of(refusal)));
        }
    }
}
