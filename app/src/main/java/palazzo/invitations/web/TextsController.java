// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.invitations.domain.Answer;
import palazzo.invitations.domain.Share;
import palazzo.invitations.domain.Texts;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** What each office answers. */
@Controller
@AnyStaff
public class TextsController {

    private static final String TEMPLATE = "invitations/texts";
    private static final int LONGEST = 10_000;

    private final Texts texts;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Problems.Sayer sayer;

    TextsController(Texts texts, Permission permission, WhoActs whoActs, Problems.Sayer sayer) {
        this.texts = texts;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sayer = sayer;
    }

    /** A text. @param own whether the office wrote it itself @param open whether it is shown opened */
    public record Line(
            String share,
            String answer,
            Phrase name,
            String body,
            int version,
            boolean own,
            boolean may,
            boolean open) {}

    /** All of them. */
    public record TextsPage(List<Line> lines, Problems problems) {}

    @GetMapping("/invitations/texts")
    ModelAndView all() {
        return Pages.show(TEMPLATE, page("", "", null, Problems.none()));
    }

    @PostMapping("/invitations/texts/{share}/{answer}")
    Object change(
            @PathVariable String share,
            @PathVariable String answer,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String body,
            RedirectAttributes redirect) {
        if (!Share.ANSWERING.contains(share)
                || Arrays.stream(Answer.values()).noneMatch(each -> each.name().equals(answer))) {
            throw new NotFound("text " + share + " " + answer);
        }
        try {
            texts.change(share, Answer.valueOf(answer), version, body.substring(0, Math.min(LONGEST, body.length())));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(share, answer, body, sayer.of(refusal)));
        } catch (Stale changed) {
            return Pages.with(
                    HttpStatus.CONFLICT,
                    TEMPLATE,
                    page(share, answer, body, sayer.of(new Refusal("invitation.changed"))));
        }
        Notice.on(redirect, "invitation.done.text");
        return "redirect:/invitations/texts";
    }

    private TextsPage page(
            String share, String answer, @org.jspecify.annotations.Nullable String typed, Problems problems) {
        List<Line> lines = Share.ANSWERING.stream()
                .flatMap(line -> Arrays.stream(Answer.values())
                        .map(each -> line(
                                line, each, line.equals(share) && each.name().equals(answer) ? typed : null)))
                .toList();
        return new TextsPage(lines, problems);
    }

    private Line line(String share, Answer answer, @org.jspecify.annotations.Nullable String typed) {
        Texts.Text text = texts.one(share, answer);
        boolean may = permission.first(whoActs.now(), share, Share.COORDINATION).isPresent();
        return new Line(
                share,
                answer.name(),
                Phrase.of("invitation.answer." + answer),
                typed == null ? text.body() : typed,
                text.version(),
                text.version() >= 0,
                may,
                typed != null);
    }
}
