// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import palazzo.inquiries.Inquiry;
import palazzo.inquiries.domain.InquiryAnswers;
import palazzo.inquiries.domain.InquiryAnswers.Owed;
import palazzo.kernel.Refusal;
import palazzo.organisation.PersonalLink;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Whoever was asked for a contribution answers here, without an account, all that they owe on one page. */
@Controller
@PersonalLink
public class LinkController {

    private static final String TEMPLATE = "inquiries/link";

    private final InquiryAnswers answers;
    private final Problems.Sayer sayer;

    LinkController(InquiryAnswers answers, Problems.Sayer sayer) {
        this.answers = answers;
        this.sayer = sayer;
    }

    /** A question. @param state what became of it; null while it is awaited @param login whether it wants a log-in */
    public record Line(
            UUID id, String question, Phrase due, @Nullable Phrase state, boolean login, String typed) {}

    /** All that is owed. @param expired whether the link opens no more */
    public record LinkPage(
            String path,
            String login,
            String name,
            boolean expired,
            boolean renewed,
            List<Line> lines,
            Problems problems) {}

    @GetMapping("/public/contributions/{token}")
    ModelAndView read(@PathVariable String token) {
        LinkPage page = page(token, null, "", Problems.none());
        return page.expired() ? Pages.with(HttpStatus.GONE, TEMPLATE, page) : Pages.show(TEMPLATE, page);
    }

    @PostMapping("/public/contributions/{token}/renewal")
    ModelAndView renew(@PathVariable String token) {
        answers.renew(token);
        return Pages.show(
                TEMPLATE,
                new LinkPage("/public/contributions/" + token, "", "", true, true, List.of(), Problems.none()));
    }

    @PostMapping("/public/contributions/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        try {
            if (id == null) {
                throw new Refusal("answer/contribution.empty");
            }
            answers.answer(token, id, answer, SentFiles.of(files));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(token, id, answer, sayer.of(refusal)));
        }
        return Pages.show(TEMPLATE, page(token, null, "", Problems.none()));
    }

    private LinkPage page(String token, @Nullable UUID at, String typed, Problems problems) {
        Owed owed = answers.by(token);
        List<Inquiry> asked = owed.inquiries();
        return new LinkPage(
                "/public/contributions/" + token,
                "/inquiries/opinions/" + token,
                asked.isEmpty() ? "" : asked.getFirst().name(),
                owed.expired(),
                false,
                asked.stream()
                        .map(it -> line(it, it.id().equals(at) ? typed : ""))
                        .toList(),
                problems);
    }

    private static Line line(Inquiry it, String typed) {
        return new Line(it.id(), it.question(), Phrase.of("contribution.due", it.due()), state(it), it.formal(), typed);
    }

    /** What became of it; null while it is awaited. */
    static @Nullable Phrase state(Inquiry it) {
        if (it.answeredAt() != null) {
            return Phrase.of("contribution.thanks", it.answeredAt());
        }
        return it.closedAt() == null ? null : Phrase.of("contribution.no_more");
    }
}
