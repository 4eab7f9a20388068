// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import palazzo.inquiries.Askable.About;
import palazzo.inquiries.Inquiries;
import palazzo.inquiries.Inquiry;
import palazzo.inquiries.domain.Gathering;
import palazzo.inquiries.domain.InquiryAnswers;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** What is asked of offices: asked, looked after, taken note of; and what the reader's own office owes. */
@Controller
@AnyStaff
public class InquiriesController {

    private static final String ASK = "inquiries/new";
    private static final String OWED = "inquiries/owed";

    private final InquiryPages pages;
    private final Gathering gathering;
    private final InquiryAnswers answers;
    private final Problems.Sayer sayer;

    InquiriesController(InquiryPages pages, Gathering gathering, InquiryAnswers answers, Problems.Sayer sayer) {
        this.pages = pages;
        this.gathering = gathering;
        this.answers = answers;
        this.sayer = sayer;
    }

    /** A question, as it is typed. @param about kind of what it is asked for; empty for a file named by its code */
    public record Typed(
            @Nullable String about,
            @Nullable UUID subject,
            @Nullable String dossier,
            @Nullable String unit,
            @Nullable String name,
            @Nullable String address,
            @Nullable String superior,
            @Nullable String question,
            @Nullable LocalDate due,
            @Nullable Boolean formal) {

        Inquiries.Question asked() {
            return new Inquiries.Question(
                    or(unit),
                    or(name),
                    or(address),
                    or(superior),
                    or(question),
                    due,
                    Boolean.TRUE.equals(formal),
                    false);
        }

        static String or(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    @GetMapping("/inquiries")
    ModelAndView list(@RequestParam Map<String, String> given) {
        return Pages.show("inquiries/list", pages.list(given));
    }

    @GetMapping("/inquiries.csv")
    ModelAndView csv(@RequestParam Map<String, String> given) {
        return Pages.csv("richieste", pages.all(given));
    }

    @GetMapping("/inquiries/new")
    ModelAndView form(@ModelAttribute Typed typed, BindingResult binding) {
        return Pages.show(ASK, pages.form(about(typed), typed, Problems.none()));
    }

    @PostMapping("/inquiries")
    Object ask(@ModelAttribute Typed typed, BindingResult binding, RedirectAttributes redirect) {
        About about = about(typed);
        if (binding.hasErrors()) {
            return Pages.refused(ASK, pages.form(about, typed, sayer.of(binding)));
        }
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        try {
            About asked = about == null ? gathering.coded(Typed.or(typed.dossier())) : about;
            gathering.ask(asked, typed.asked(), token -> base + "/public/contributions/" + token);
            Notice.on(redirect, "inquiries.done.asked");
            return "redirect:" + asked.path();
        } catch (Refusal refusal) {
            return Pages.refused(ASK, pages.form(about, typed, sayer.of(refusal)));
        }
    }

    @GetMapping("/inquiries/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show("inquiries/inquiry", pages.one(gathering.one(id)));
    }

    @PostMapping("/inquiries/{id}/reading")
    String read(@PathVariable UUID id, RedirectAttributes redirect) {
        Inquiry it = gathering.one(id);
        gathering.read(id);
        Notice.on(redirect, "inquiries.done.read");
        return "redirect:" + it.path();
    }

    @DeleteMapping("/inquiries/{id}")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        gathering.close(id);
        Notice.on(redirect, "inquiries.done.closed");
        return "redirect:/inquiries/" + id;
    }

    @GetMapping("/inquiries/owed")
    ModelAndView owed() {
        return Pages.show(OWED, pages.owed(answers.owed(), null, "", Problems.none()));
    }

    @PostMapping("/inquiries/owed/{id}")
    Object answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect) {
        try {
            answers.answer(id, answer, SentFiles.of(files));
        } catch (Refusal refusal) {
            return Pages.refused(OWED, pages.owed(answers.owed(), id, answer, sayer.of(refusal)));
        }
        Notice.on(redirect, "inquiries.done.answered");
        return "redirect:/inquiries/owed";
    }

    private @Nullable About about(Typed typed) {
        UUID subject = typed.subject();
        return subject == null ? null : gathering.about(Typed.or(typed.about()), subject);
    }
}
