// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.agenda.Engagement;
import palazzo.agenda.Secrecy;
import palazzo.invitations.domain.OutsideDesk;
import palazzo.invitations.domain.OutsideDesk.Ours;
import palazzo.invitations.domain.Outsider;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Who is called from outside to an event of ours, and what leaves to them because somebody says so. */
@Controller
@AnyStaff
public class OutController {

    private static final String TEMPLATE = "invitations/out";

    private final OutsideDesk desk;
    private final Problems.Sayer sayer;

    OutController(OutsideDesk desk, Problems.Sayer sayer) {
        this.desk = desk;
        this.sayer = sayer;
    }

    /**
     * The page.
     *
     * @param untold how many do not know yet what it is now
     * @param isPrivate whether somebody answers for letting it leave
     */
    public record OutPage(
            UUID event,
            String title,
            String back,
            Phrase when,
            String place,
            List<Line> lines,
            int untold,
            boolean off,
            boolean mayChange,
            boolean isPrivate,
            String words,
            Problems problems) {

        /** Somebody who is called. */
        public record Line(String name, String address, Phrase answer, List<Phrase> apart, Phrase told, String words) {}
    }

    @GetMapping("/invitations/out/{event}")
    ModelAndView page(@PathVariable UUID event) {
        return Pages.show(TEMPLATE, page(desk.of(event), "", Problems.none()));
    }

    @PostMapping("/invitations/out/{event}/called")
    Object call(
            @PathVariable UUID event,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes redirect) {
        try {
            desk.call(event, name, address);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(desk.of(event), "", sayer.of(refusal)));
        }
        Notice.on(redirect, "invitation.out.done.called");
        return "redirect:/invitations/out/" + event;
    }

    @PostMapping("/invitations/out/{event}/sending")
    Object send(
            @PathVariable UUID event,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean aware,
            RedirectAttributes redirect) {
        try {
            desk.send(event, words, aware);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(desk.of(event), words, sayer.of(refusal)));
        }
        Notice.on(redirect, "invitation.out.done.sent");
        return "redirect:/invitations/out/" + event;
    }

    private static OutPage page(Ours ours, String words, Problems problems) {
        Engagement shown = ours.shown();
        return new OutPage(
                ours.event(),
                shown.summary(),
                Engagement.path(ours.event()),
                Phrase.of("invitation.out.when", shown.starts()),
                shown.location(),
                ours.outsiders().stream()
                        .map(each -> line(each, ours.sequence()))
                        .toList(),
                ours.untold().size(),
                ours.off(),
                ours.mayChange(),
                shown.secrecy() == Secrecy.PRIVATE,
                words,
                problems);
    }

    static OutPage.Line line(Outsider each, int sequence) {
        Phrase told = Phrase.of(
                each.told() < 0
                        ? "invitation.out.not_told"
                        : each.told() < sequence ? "invitation.out.told_before" : "invitation.out.told");
        List<Phrase> apart = each.apart().stream()
                .map(one -> Phrase.of("invitation.out.apart", one.at(), Phrase.of("agenda.called." + one.answer())))
                .toList();
        return new OutPage.Line(each.name(), each.address(), answer(each), apart, told, each.words());
    }

    private static Phrase answer(Outsider each) {
        if (each.wouldRather() != null) {
            return Phrase.of("invitation.out.would_rather", each.wouldRather());
        }
        return each.delegate().isEmpty()
                ? Phrase.of("agenda.called." + each.answer())
                : Phrase.of("invitation.out.sends", each.delegate());
    }
}
