// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.domain.Erasure;
import palazzo.directory.domain.PartyList;
import palazzo.directory.domain.Profile;
import palazzo.directory.web.HeldPages.PrivacyPage;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.organisation.Competence;
import palazzo.organisation.Sights;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;

/** What is held on somebody, printed for them (art. 15 GDPR), and erased as far as the law lets (art. 17). */
@Controller
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class PrivacyController {

    private static final String TEMPLATE = "directory/privacy";
    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "directory.name"),
            Column.of(Fold.FOOT, "directory.field.PURPOSE"),
            Column.of(Fold.FOOT_END, "directory.field.KEEP_UNTIL"));
    private static final int PAGE = 200;

    private final HeldPages pages;
    private final Erasure erasure;
    private final PartyPages parties;
    private final PartyList list;
    private final Sights sights;
    private final Problems.Sayer sayer;

    PrivacyController(
            HeldPages pages, Erasure erasure, PartyPages parties, PartyList list, Sights sights, Problems.Sayer sayer) {
        this.pages = pages;
        this.erasure = erasure;
        this.parties = parties;
        this.list = list;
        this.sights = sights;
        this.sayer = sayer;
    }

    @GetMapping("/directory/{id}/privacy")
    ModelAndView page(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, page(id, Problems.none()));
    }

    @GetMapping("/directory/{id}/privacy.pdf")
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        return HandOutController.pdf(pages.print(page(id, Problems.none())), "dati-conservati.pdf");
    }

    @PostMapping("/directory/{id}/erasure")
    Object erase(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean sure, RedirectAttributes redirect) {
        PrivacyPage now = page(id, Problems.none());
        try {
            if (!sure) {
                throw new Refusal("sure/directory.erase_sure");
            }
            erasure.erase(now.profile().id());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(id, sayer.of(refusal)));
        }
        Notice.on(redirect, "directory.erased_now");
        return "redirect:/directory/" + id;
    }

    @GetMapping("/directory/retention")
    ModelAndView retention(@RequestParam Map<String, String> given) {
        List<Row> rows = list.over(sights.now(), PAGE).stream()
                .map(PrivacyController::row)
                .toList();
        return Pages.show(
                "directory/retention",
                ListPage.of(
                                Asked.of("/directory/retention", given),
                                "name",
                                Phrase.of("directory.retention"),
                                COLUMNS,
                                new Slice<>(rows, null))
                        .emptyBecause(Phrase.of("directory.retention.none")));
    }

    private static Row row(PartyList.Over over) {
        String path = "/directory/" + over.party().id() + "/privacy";
        return Row.of(
                over.party().id().toString(),
                Phrase.plain(over.party().name()),
                path,
                new Cell.Name(Phrase.plain(over.party().name()), path, null),
                Cell.text(Phrase.plain(over.purpose())),
                new Cell.Meta(Phrase.of("directory.day", over.until())));
    }

    private PrivacyPage page(UUID id, Problems problems) {
        Profile profile = parties.profile(id);
        if (profile.sameAs() != null || profile.erasedOn() != null) {
            throw new NotFound("privacy of " + id);
        }
        return pages.of(profile, problems);
    }
}
