// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import palazzo.inquiries.Inquiry;
import palazzo.inquiries.domain.InquiryAnswers;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Opinions that the law wants: whoever was asked has the link, and says who they are by logging in. */
@Controller
@AnyStaff
public class OpinionController {

    private static final String TEMPLATE = "inquiries/opinion";

    private final InquiryAnswers answers;
    private final Problems.Sayer sayer;

    OpinionController(InquiryAnswers answers, Problems.Sayer sayer) {
        this.answers = answers;
        this.sayer = sayer;
    }

    /** A question. @param state what became of it; null while it is awaited */
    public record Line(
            UUID id, String question, Phrase due, @Nullable Phrase state, String typed) {}

    /** All opinions that are owed at an address. */
    public record OpinionPage(String path, List<Line> lines, Problems problems) {}

    @GetMapping("/inquiries/opinions/{token}")
    ModelAndView read(@PathVariable String token) {
        return Pages.show(TEMPLATE, page(token, "", Problems.none()));
    }

    @PostMapping("/inquiries/opinions/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        try {
            if (id == null) {
                throw new Refusal("answer/contribution.empty");
            }
            answers.answerFormally(token, id, answer, SentFiles.of(files));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(token, answer, sayer.of(refusal)));
        }
        return Pages.show(TEMPLATE, page(token, "", Problems.none()));
    }

    private OpinionPage page(String token, String typed, Problems problems) {
        return new OpinionPage(
                "/inquiries/opinions/" + token,
                answers.by(token).inquiries().stream()
                        .filter(Inquiry::formal)
                        .map(it -> new Line(
                                it.id(),
                                it.question(),
                                Phrase.of("contribution.due", it.due()),
                                LinkController.state(it),
                                typed))
                        .toList(),
                problems);
    }
}
