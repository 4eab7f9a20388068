// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
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
import palazzo.invitations.domain.Advice.Verdict;
import palazzo.invitations.domain.Aftermath.Attendance;
import palazzo.invitations.domain.Answer;
import palazzo.invitations.domain.Decisions;
import palazzo.invitations.domain.Going;
import palazzo.invitations.domain.InvitationDesk;
import palazzo.invitations.domain.Invitations;
import palazzo.invitations.web.InvitationPage.AnswerForm;
import palazzo.invitations.web.InvitationPage.DecisionForm;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** One invitation, and all that is done with it. */
@Controller
@AnyStaff
public class InvitationController {

    private static final String TEMPLATE = "invitations/invitation";

    private final InvitationPages pages;
    private final DecisionForms decisionForms;
    private final Invitations invitations;
    private final InvitationDesk desk;
    private final Decisions decisions;
    private final Going going;
    private final Sights sights;
    private final Problems.Sayer sayer;

    InvitationController(
            InvitationPages pages,
            DecisionForms decisionForms,
            Invitations invitations,
            InvitationDesk desk,
            Decisions decisions,
            Going going,
            Sights sights,
            Problems.Sayer sayer) {
        this.pages = pages;
        this.decisionForms = decisionForms;
        this.invitations = invitations;
        this.desk = desk;
        this.decisions = decisions;
        this.going = going;
        this.sights = sights;
        this.sayer = sayer;
    }

    /** What is decided, as it is typed. @param until day to which a time is held, or by which a delegate answers */
    public record Decided(
            @Nullable Integer version,
            @Nullable Answer answer,
            @Nullable String reason,
            @Nullable UUID person,
            @Nullable String delegate,
            @Nullable String address,
            @Nullable LocalDate until) {

        Decisions.Choice choice() {
            return new Decisions.Choice(
                    version == null ? -1 : version,
                    answer,
                    Said.or(reason),
                    person,
                    Said.or(delegate),
                    Said.or(address),
                    until);
        }
    }

    /** What whoever invites changed. */
    public record Moved(
            @Nullable Integer version,
            @NotNull LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable String place) {}

    @GetMapping("/invitations/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, pages.page(id));
    }

    @PostMapping("/invitations/{id}/description")
    Object describe(
            @PathVariable UUID id,
            @Valid @ModelAttribute DetailsForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        invitations.one(id, sights.now());
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, pages.page(id).with(sayer.of(binding), form.typed(), null, null));
        }
        return done(
                id,
                redirect,
                "invitation.done.described",
                () -> desk.describe(id, number(form.version()), form.details()),
                page -> page.with(page.problems(), form.typed(), null, null));
    }

    @PostMapping("/invitations/{id}/share")
    Object give(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String share,
            RedirectAttributes redirect) {
        return done(id, redirect, "invitation.done.given", () -> desk.give(id, version, share));
    }

    @PostMapping("/invitations/{id}/advice")
    Object ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String competence,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        return done(id, redirect, "invitation.done.asked", () -> desk.ask(id, competence, why));
    }

    @PostMapping("/invitations/{id}/advice/{competence}")
    Object advise(
            @PathVariable UUID id,
            @PathVariable String competence,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "") String delegate,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        return done(
                id, redirect, "invitation.done.advised", () -> desk.advise(id, competence, verdict, delegate, words));
    }

    @PostMapping("/invitations/{id}/decision")
    Object decide(
            @PathVariable UUID id, @ModelAttribute Decided form, BindingResult binding, RedirectAttributes redirect) {
        invitations.one(id, sights.now());
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, pages.page(id).with(sayer.of(binding), null, typed(id, form), null));
        }
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return done(
                id,
                redirect,
                "invitation.done.decided",
                () -> decisions.decide(id, form.choice(), token -> base + "/public/delegations/" + token),
                page -> page.with(page.problems(), null, typed(id, form), null));
    }

    @DeleteMapping("/invitations/{id}/decision")
    Object reopen(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(id, redirect, "invitation.done.reopened", () -> decisions.reopen(id));
    }

    @PostMapping("/invitations/{id}/going")
    Object go(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean goes,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        return done(id, redirect, "invitation.done.said", () -> going.answer(id, goes, words));
    }

    @PostMapping("/invitations/{id}/answer")
    Object answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String body, RedirectAttributes redirect) {
        return done(id, redirect, "invitation.done.answered", () -> desk.answer(id, body), page -> {
            AnswerForm before = page.answer();
            return before == null
                    ? page
                    : page.with(page.problems(), null, null, new AnswerForm(body, before.by(), before.gaps()));
        });
    }

    @PostMapping("/invitations/{id}/calling-off")
    Object callOff(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(id, redirect, "invitation.done.called_off", () -> desk.callOff(id, ""));
    }

    @PostMapping("/invitations/{id}/notice")
    Object notice(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(id, redirect, "invitation.done.noticed", () -> desk.notice(id));
    }

    @PostMapping("/invitations/{id}/moving")
    Object move(
            @PathVariable UUID id,
            @Valid @ModelAttribute Moved form,
            BindingResult binding,
            RedirectAttributes redirect) {
        invitations.one(id, sights.now());
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, pages.page(id).with(sayer.of(binding), null, null, null));
        }
        return done(
                id,
                redirect,
                "invitation.done.moved",
                () -> desk.move(
                        id,
                        number(form.version()),
                        Said.at(form.day(), form.from()).orElse(null),
                        form.until() == null
                                ? null
                                : Said.at(form.day(), form.until()).orElse(null),
                        Said.or(form.place())));
    }

    @PostMapping("/invitations/{id}/aftermath")
    Object note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable Attendance attendance,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        return done(id, redirect, "invitation.done.noted", () -> desk.note(id, version, attendance, words));
    }

    private Object done(UUID id, RedirectAttributes redirect, String notice, Runnable act) {
        return done(id, redirect, notice, act, page -> page);
    }

    private Object done(
            UUID id,
            RedirectAttributes redirect,
            String notice,
            Runnable act,
            java.util.function.UnaryOperator<InvitationPage> kept) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, id, sayer.of(refusal), kept);
        } catch (Stale changed) {
            return again(HttpStatus.CONFLICT, id, sayer.of(new Refusal("invitation.changed")), kept);
        }
        Notice.on(redirect, notice);
        return "redirect:/invitations/" + id;
    }

    private ModelAndView again(
            HttpStatus status, UUID id, Problems problems, java.util.function.UnaryOperator<InvitationPage> kept) {
        return Pages.with(status, TEMPLATE, kept.apply(pages.page(id).with(problems, null, null, null)));
    }

    private DecisionForm typed(UUID id, Decided form) {
        var it = invitations.one(id, sights.now());
        return new DecisionForm(
                decisionForms.answers(it),
                form.answer() == null ? "" : form.answer().name(),
                Said.or(form.reason()),
                decisionForms.inTheHouse(it),
                form.person() == null ? "" : form.person().toString(),
                Said.or(form.delegate()),
                Said.or(form.address()),
                form.until() == null ? "" : form.until().toString());
    }

    private static int number(@Nullable Integer version) {
        return version == null ? -1 : version;
    }
}
