// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import palazzo.briefs.domain.BriefDesk;
import palazzo.briefs.domain.BriefInquiries;
import palazzo.briefs.web.BriefPage.Written;
import palazzo.inquiries.Inquiries;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Colleagues;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The brief of an appointment: read, written, completed by others, and what came of the meeting. */
@Controller
@AnyStaff
public class BriefController {

    private static final String TEMPLATE = "briefs/brief";

    private final BriefPages pages;
    private final BriefDesk desk;
    private final BriefInquiries contributions;
    private final Problems.Sayer sayer;

    BriefController(BriefPages pages, BriefDesk desk, BriefInquiries contributions, Problems.Sayer sayer) {
        this.pages = pages;
        this.desk = desk;
        this.contributions = contributions;
        this.sayer = sayer;
    }

    /** What is asked of others, as it is typed. */
    public record Question(
            @Nullable String name,
            @Nullable String address,
            @Nullable String question,
            @Nullable LocalDate due,
            @Nullable Boolean formal,
            @Nullable Boolean reserved) {

        Inquiries.Question asked() {
            return new Inquiries.Question(
                    "",
                    or(name),
                    or(address),
                    "",
                    or(question),
                    due,
                    Boolean.TRUE.equals(formal),
                    Boolean.TRUE.equals(reserved));
        }
    }

    /** A promise, as it is typed. */
    public record Promised(
            @Nullable String words,
            @Nullable String to,
            @Nullable String owner,
            @Nullable LocalDate due) {}

    @GetMapping("/briefs/{object}")
    ModelAndView read(
            @PathVariable UUID object,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String who) {
        return Pages.show(TEMPLATE, pages.page(object, of, who));
    }

    @PostMapping("/briefs/{object}/words")
    Object write(
            @PathVariable UUID object,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String gist,
            @RequestParam(defaultValue = "") String points,
            RedirectAttributes redirect) {
        return done(
                object,
                of,
                redirect,
                "brief.done.written",
                new Written(gist, points),
                () -> desk.write(object, of, version, gist, points));
    }

    @PostMapping("/briefs/{object}/guests")
    Object meet(
            @PathVariable UUID object,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(required = false) @Nullable UUID party,
            RedirectAttributes redirect) {
        return done(object, of, redirect, "brief.done.guest", null, () -> {
            if (party == null) {
                throw new Refusal("party/brief.nobody");
            }
            desk.meet(object, of, party);
        });
    }

    @DeleteMapping("/briefs/{object}/guests/{party}")
    Object doNotMeet(
            @PathVariable UUID object,
            @PathVariable UUID party,
            @RequestParam(defaultValue = "") String of,
            RedirectAttributes redirect) {
        return done(object, of, redirect, "brief.done.no_guest", null, () -> desk.doNotMeet(object, of, party));
    }

    @PostMapping("/briefs/{object}/contributions")
    Object ask(
            @PathVariable UUID object,
            @RequestParam(defaultValue = "") String of,
            @ModelAttribute Question question,
            BindingResult binding,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, pages.page(object, of, "").with(sayer.of(binding), null));
        }
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return done(
                object,
                of,
                redirect,
                "brief.done.asked",
                null,
                () -> contributions.ask(
                        object, of, question.asked(), token -> base + "/public/contributions/" + token));
    }

    @DeleteMapping("/briefs/{object}/contributions/{id}")
    Object close(
            @PathVariable UUID object,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String of,
            RedirectAttributes redirect) {
        return done(object, of, redirect, "brief.done.closed", null, () -> contributions.close(object, of, id));
    }

    @PostMapping("/briefs/{object}/outcome")
    Object note(
            @PathVariable UUID object,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String attended,
            @RequestParam(defaultValue = "") String outcome,
            RedirectAttributes redirect) {
        return done(
                object,
                of,
                redirect,
                "brief.done.noted",
                null,
                () -> desk.note(object, of, version, attended, outcome));
    }

    @PostMapping("/briefs/{object}/promises")
    Object promise(
            @PathVariable UUID object,
            @RequestParam(defaultValue = "") String of,
            @ModelAttribute Promised form,
            BindingResult binding,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, pages.page(object, of, "").with(sayer.of(binding), null));
        }
        return done(
                object,
                of,
                redirect,
                "brief.done.promised",
                null,
                () -> desk.promise(
                        object,
                        of,
                        or(form.words()),
                        or(form.to()).isEmpty() ? null : Colleagues.read(or(form.to())),
                        or(form.owner()),
                        form.due()));
    }

    private Object done(
            UUID object, String of, RedirectAttributes redirect, String notice, @Nullable Written typed, Runnable act) {
        pages.page(object, of, "");
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.page(object, of, "").with(sayer.of(refusal), typed));
        } catch (Stale changed) {
            return Pages.with(
                    HttpStatus.CONFLICT,
                    TEMPLATE,
                    pages.page(object, of, "").with(sayer.of(new Refusal("brief.changed")), typed));
        }
        Notice.on(redirect, notice);
        if (!of.isEmpty()) {
            redirect.addAttribute("of", of);
        }
        return "redirect:/briefs/" + object;
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
