// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import palazzo.briefs.domain.Contribution;
import palazzo.briefs.domain.ContributionDesk;
import palazzo.briefs.domain.ContributionDesk.Sent;
import palazzo.kernel.Refusal;
import palazzo.organisation.PersonalLink;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Whoever was asked for a contribution answers here, without an account, all that they owe on one page. */
@Controller
@PersonalLink
public class ContributionController {

    private static final String TEMPLATE = "briefs/contribution";

    private final ContributionDesk desk;
    private final Problems.Sayer sayer;

    ContributionController(ContributionDesk desk, Problems.Sayer sayer) {
        this.desk = desk;
        this.sayer = sayer;
    }

    /** A question. @param state what became of it; null while it is awaited @param login whether it wants a log-in */
    public record Line(
            UUID id, String question, Phrase due, @Nullable Phrase state, boolean login, String typed) {}

    /** All that is owed. */
    public record ContributionPage(String path, String login, String name, List<Line> lines, Problems problems) {}

    @GetMapping("/public/contributions/{token}")
    ModelAndView read(@PathVariable String token) {
        return Pages.show(TEMPLATE, page(token, null, "", Problems.none()));
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
            desk.answer(token, id, answer, sent(files));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(token, id, answer, sayer.of(refusal)));
        }
        return Pages.show(TEMPLATE, page(token, null, "", Problems.none()));
    }

    private ContributionPage page(String token, @Nullable UUID at, String typed, Problems problems) {
        List<Contribution> asked = desk.asked(token);
        return new ContributionPage(
                "/public/contributions/" + token,
                "/briefs/opinions/" + token,
                asked.getFirst().name(),
                asked.stream()
                        .map(it -> line(it, it.id().equals(at) ? typed : ""))
                        .toList(),
                problems);
    }

    private static Line line(Contribution it, String typed) {
        Phrase state = it.answeredAt() != null
                ? Phrase.of("contribution.thanks", it.answeredAt())
                : it.closedAt() != null ? Phrase.of("contribution.no_more") : null;
        return new Line(it.id(), it.question(), Phrase.of("contribution.due", it.due()), state, it.formal(), typed);
    }

    private static List<Sent> sent(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(ContributionController::sent)
                        .toList();
    }

    private static Sent sent(MultipartFile file) {
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String type = Objects.requireNonNullElse(file.getContentType(), "application/octet-stream");
            return new Sent(name.isBlank() ? "allegato" : name, type, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
