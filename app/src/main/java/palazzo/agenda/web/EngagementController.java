// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import jakarta.validation.Valid;
import java.util.Map;
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
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.domain.Clashing;
import palazzo.agenda.domain.EventDesk;
import palazzo.agenda.domain.EventDesk.Which;
import palazzo.agenda.domain.EventReading;
import palazzo.agenda.domain.EventReading.Read;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.NotCompetent;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Events: made, read, changed and called off by whoever has the right in that agenda. */
@Controller
@AnyStaff
public class EngagementController {

    private final Agenda agenda;
    private final EventDesk desk;
    private final EventReading reading;
    private final EngagementForms forms;
    private final EngagementPages pages;
    private final Problems.Sayer sayer;

    EngagementController(
            Agenda agenda,
            EventDesk desk,
            EventReading reading,
            EngagementForms forms,
            EngagementPages pages,
            Problems.Sayer sayer) {
        this.agenda = agenda;
        this.desk = desk;
        this.reading = reading;
        this.forms = forms;
        this.pages = pages;
        this.sayer = sayer;
    }

    @GetMapping("/agenda/engagements/new")
    ModelAndView fresh(
            @RequestParam(required = false) @Nullable UUID calendar, @RequestParam Map<String, String> given) {
        HolderCalendar whose = calendar == null
                ? agenda.mayors().orElseThrow(() -> new palazzo.kernel.NotFound("the Mayor's agenda"))
                : agenda.calendar(calendar);
        mayWrite(whose.id());
        return Pages.show(EngagementForms.TEMPLATE, forms.fresh(whose, given));
    }

    @PostMapping("/agenda/calendars/{calendar}/engagements")
    Object make(
            @PathVariable UUID calendar,
            @Valid @ModelAttribute EngagementForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        HolderCalendar whose = agenda.calendar(calendar);
        mayWrite(calendar);
        if (binding.hasErrors() || form.lacksTime()) {
            return Pages.refused(EngagementForms.TEMPLATE, forms.again(whose, null, form, wrong(binding)));
        }
        try {
            UUID made = desk.make(calendar, form.draft(), form.aware());
            Notice.on(redirect, "agenda.made");
            return "redirect:" + Engagement.path(made);
        } catch (Clashing clashing) {
            return Pages.refused(EngagementForms.TEMPLATE, forms.against(whose, null, form, clashing, Problems.none()));
        } catch (Refusal refusal) {
            return again(whose, null, form, refusal);
        }
    }

    @GetMapping("/agenda/engagements/{id}")
    ModelAndView one(@PathVariable UUID id, @RequestParam(defaultValue = "") String at) {
        return Pages.show(EngagementPages.TEMPLATE, pages.of(reading.read(id), at, Problems.none()));
    }

    @GetMapping("/agenda/engagements/{id}/change")
    ModelAndView form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "false") boolean onward) {
        return Pages.show(EngagementForms.TEMPLATE, forms.filled(changeable(id), at, onward && !at.isEmpty()));
    }

    @PostMapping("/agenda/engagements/{id}")
    Object change(
            @PathVariable UUID id,
            @Valid @ModelAttribute EngagementForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        Read read = changeable(id);
        HolderCalendar whose = forms.calendar(read);
        if (binding.hasErrors() || form.lacksTime()) {
            return Pages.refused(EngagementForms.TEMPLATE, forms.again(whose, read, form, wrong(binding)));
        }
        try {
            UUID changed = desk.change(form.which(id), form.draft(), form.aware());
            Notice.on(redirect, changed.equals(id) ? "agenda.changed" : "agenda.changed_onward");
            return "redirect:" + Engagement.path(changed);
        } catch (Clashing clashing) {
            return Pages.refused(EngagementForms.TEMPLATE, forms.against(whose, read, form, clashing, Problems.none()));
        } catch (Refusal refusal) {
            return again(whose, read, form, refusal);
        }
    }

    @PostMapping("/agenda/engagements/{id}/cancellation")
    Object cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "false") boolean onward,
            RedirectAttributes redirect) {
        Read read = changeable(id);
        try {
            desk.cancel(new Which(id, etag, at, onward && !at.isEmpty()), reason);
        } catch (Refusal refusal) {
            return Pages.refused(EngagementPages.TEMPLATE, pages.of(read, at, sayer.of(refusal)));
        }
        Notice.on(redirect, "agenda.cancelled");
        return "redirect:" + Engagement.path(id);
    }

    /** Where a reason is missing, what it is for has to be seen again. */
    private ModelAndView again(HolderCalendar whose, @Nullable Read read, EngagementForm form, Refusal refusal) {
        Problems problems = sayer.of(refusal);
        if (refusal.code().equals("reason/agenda.why_at_once")) {
            try {
                desk.weigh(whose.id(), read == null ? null : form.which(read.id()), form.draft());
            } catch (Clashing clashing) {
                return Pages.refused(EngagementForms.TEMPLATE, forms.against(whose, read, form, clashing, problems));
            }
        }
        return Pages.refused(EngagementForms.TEMPLATE, forms.again(whose, read, form, problems));
    }

    private Problems wrong(BindingResult binding) {
        return binding.hasErrors() ? sayer.of(binding) : sayer.of(new Refusal("from/agenda.without_time"));
    }

    private void mayWrite(UUID calendar) {
        if (desk.writes(calendar).isEmpty()) {
            throw new NotCompetent(java.util.List.of("CFS-02"));
        }
    }

    private Read changeable(UUID id) {
        Read read = reading.read(id);
        if (!read.mayChange()) {
            throw new NotCompetent(java.util.List.of("CFS-02"));
        }
        return read;
    }
}
