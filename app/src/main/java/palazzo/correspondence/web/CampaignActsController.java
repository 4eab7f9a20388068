// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.CampaignDesk;
import palazzo.correspondence.domain.CampaignDesk.Draft;
import palazzo.correspondence.domain.LetterReading;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** What one does with a campaign: opens it around a letter, writes its text, has it signed, takes it back, ends it. */
@Controller
@AnyStaff
public class CampaignActsController {

    private static final String TEMPLATE = "correspondence/campaign";
    private static final int LONGEST = 50_000;

    private final CampaignDesk desk;
    private final CampaignPages pages;
    private final LetterReading reading;
    private final LetterPages letters;
    private final Today today;
    private final Problems.Sayer sayer;

    CampaignActsController(
            CampaignDesk desk,
            CampaignPages pages,
            LetterReading reading,
            LetterPages letters,
            Today today,
            Problems.Sayer sayer) {
        this.desk = desk;
        this.pages = pages;
        this.reading = reading;
        this.letters = letters;
        this.today = today;
        this.sayer = sayer;
    }

    /** What the page sends. @param until null for no day that can be read */
    public record Form(
            int version,
            @Nullable String title,
            @Nullable String body,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until) {

        Draft draft(LocalDate usual) {
            return new Draft(
                    version, title == null ? "" : title, body == null ? "" : body, until == null ? usual : until);
        }
    }

    /** @param campaign the one it joins; null to open one */
    @PostMapping("/letters/{id}/campaign")
    Object open(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID campaign,
            RedirectAttributes redirect) {
        try {
            UUID into = campaign == null ? desk.open(id) : campaign;
            if (campaign != null) {
                desk.join(campaign, id);
            }
            Notice.on(redirect, campaign == null ? "campaigns.opened" : "campaigns.joined");
            return "redirect:/campaigns/" + into;
        } catch (Refusal refusal) {
            return Pages.refused(
                    "correspondence/letter",
                    letters.page(reading.read(id), "", null).with(sayer.of(refusal), null));
        }
    }

    @PostMapping("/campaigns/{id}")
    Object save(@PathVariable UUID id, @ModelAttribute Form form, BindingResult binding, RedirectAttributes redirect) {
        return written(id, form, binding, redirect, "campaigns.saved", draft -> desk.write(id, draft));
    }

    @PostMapping("/campaigns/{id}/submission")
    Object submit(
            @PathVariable UUID id, @ModelAttribute Form form, BindingResult binding, RedirectAttributes redirect) {
        return written(id, form, binding, redirect, "campaigns.submitted", draft -> desk.submit(id, draft));
    }

    /** Reads what is written, and keeps nothing. */
    @PostMapping("/campaigns/{id}/reading")
    Object reread(@PathVariable UUID id, @ModelAttribute Form form, BindingResult binding) {
        Draft draft = form.draft(today.date());
        return binding.hasErrors()
                ? Pages.refused(TEMPLATE, pages.page(id, draft, false, sayer.of(binding)))
                : Pages.done(TEMPLATE, pages.page(id, draft, false, Problems.none()));
    }

    @PostMapping("/campaigns/{id}/late-comers")
    Object lookedAtLateComers(@PathVariable UUID id, RedirectAttributes redirect) {
        return decided(id, redirect, "campaigns.late_seen", () -> desk.lookedAtLateComers(id));
    }

    @DeleteMapping("/campaigns/{id}/departure")
    Object takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        return decided(id, redirect, "campaigns.taken_back", () -> desk.takeBack(id));
    }

    @PostMapping("/campaigns/{id}/ending")
    Object end(@PathVariable UUID id, RedirectAttributes redirect) {
        return decided(id, redirect, "campaigns.ended", () -> desk.end(id));
    }

    private interface Act {
        void on(Draft draft);
    }

    private Object written(
            UUID id, Form form, BindingResult binding, RedirectAttributes redirect, String notice, Act act) {
        Draft draft = form.draft(today.date());
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, pages.page(id, draft, false, sayer.of(binding)));
        }
        try {
            if (draft.body().length() > LONGEST) {
                throw new Refusal("body/reply.too_long", LONGEST);
            }
            act.on(draft);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.page(id, draft, false, sayer.of(refusal)));
        } catch (Stale changed) {
            Problems problems = sayer.of(new Refusal("reply.changed"));
            return Pages.with(HttpStatus.CONFLICT, TEMPLATE, pages.page(id, draft, true, problems));
        }
        Notice.on(redirect, notice);
        return "redirect:/campaigns/" + id;
    }

    private Object decided(UUID id, RedirectAttributes redirect, String notice, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            CampaignPage page = pages.page(id, null);
            return Pages.refused(TEMPLATE, pages.page(id, page.draft(), false, sayer.of(refusal)));
        }
        Notice.on(redirect, notice);
        return "redirect:/campaigns/" + id;
    }
}
