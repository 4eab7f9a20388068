// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.briefs.domain.BriefDesk;
import palazzo.briefs.domain.Briefs;
import palazzo.briefs.domain.Promise;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Fact;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** A promise, for whose it is: they need not read the brief. */
@Controller
@AnyStaff
public class PromiseController {

    private static final String TEMPLATE = "briefs/promise";

    private final BriefDesk desk;
    private final Briefs briefs;
    private final BriefPages pages;
    private final Problems.Sayer sayer;

    PromiseController(BriefDesk desk, Briefs briefs, BriefPages pages, Problems.Sayer sayer) {
        this.desk = desk;
        this.briefs = briefs;
        this.pages = pages;
        this.sayer = sayer;
    }

    /** @param open whether it is still to be kept */
    public record PromisePage(UUID id, String words, List<Fact> facts, String kept, boolean open, Problems problems) {}

    @GetMapping("/briefs/promises/{id}")
    ModelAndView read(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, page(id, Problems.none()));
    }

    @PostMapping("/briefs/promises/{id}")
    Object keep(@PathVariable UUID id, @RequestParam(defaultValue = "") String kept, RedirectAttributes redirect) {
        try {
            desk.keep(id, kept);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(id, sayer.of(refusal)));
        }
        Notice.on(redirect, "brief.done.kept");
        return "redirect:/briefs/promises/" + id;
    }

    private PromisePage page(UUID id, Problems problems) {
        Promise it = desk.promise(id);
        List<Fact> facts = List.of(
                new Fact(Phrase.of("brief.promised_by"), pages.whose(it)),
                new Fact(Phrase.of("brief.due"), Phrase.of("brief.day", it.due())),
                new Fact(
                        Phrase.of("brief.promised_at"),
                        Phrase.of("brief.moment", briefs.one(it.brief()).starts())));
        return new PromisePage(id, it.words(), facts, it.kept(), it.keptAt() == null, problems);
    }
}
