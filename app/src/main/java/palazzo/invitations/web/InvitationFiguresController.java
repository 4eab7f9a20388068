// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.invitations.domain.Answer;
import palazzo.invitations.domain.Invitations;
import palazzo.invitations.domain.Invitations.Figure;
import palazzo.invitations.domain.Occasion;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;

/** How many invitations of which kind were answered how. */
@Controller
@AnyStaff
public class InvitationFiguresController {

    private final Invitations invitations;
    private final Sights sights;
    private final Today today;

    InvitationFiguresController(Invitations invitations, Sights sights, Today today) {
        this.invitations = invitations;
        this.sights = sights;
        this.today = today;
    }

    /** A kind: how many, by answer in the order of the columns, still open, and attended. */
    public record Line(Phrase name, long all, List<Long> answers, long open, long attended) {}

    /** The figures of a year. @param columns the answers */
    public record FiguresPage(int year, List<Phrase> columns, List<Line> lines) {}

    @GetMapping("/invitations/figures")
    ModelAndView figures(@RequestParam(defaultValue = "") String year) {
        int asked = year.matches("(19|20|21)[0-9]{2}")
                ? Integer.parseInt(year)
                : today.date().getYear();
        List<Figure> figures = invitations.figures(asked, sights.now());
        List<Line> lines = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            List<Figure> those =
                    figures.stream().filter(each -> each.occasion() == occasion).toList();
            if (!those.isEmpty()) {
                lines.add(line(Phrase.of("invitation.occasion." + occasion), those));
            }
        }
        if (lines.size() > 1) {
            lines.add(line(Phrase.of("invitations.all"), figures));
        }
        List<Phrase> columns = Arrays.stream(Answer.values())
                .map(answer -> Phrase.of("invitation.answered." + answer))
                .toList();
        return Pages.show("invitations/figures", new FiguresPage(asked, columns, lines));
    }

    private static Line line(Phrase name, List<Figure> those) {
        List<Long> answers = Arrays.stream(Answer.values())
                .map(answer -> sum(those, answer.name()))
                .toList();
        return new Line(
                name,
                those.stream().mapToLong(Figure::many).sum(),
                answers,
                sum(those, ""),
                those.stream().mapToLong(Figure::attended).sum());
    }

    private static long sum(List<Figure> those, String answer) {
        return those.stream()
                .filter(each -> each.answer().equals(answer))
                .mapToLong(Figure::many)
                .sum();
    }
}
