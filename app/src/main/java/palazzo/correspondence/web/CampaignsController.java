// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.correspondence.domain.Campaign;
import palazzo.correspondence.domain.CampaignReading;
import palazzo.kernel.Slice;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Row;

/** The campaigns, and the page of one. */
@Controller
@AnyStaff
public class CampaignsController {

    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "campaigns.what"),
            Column.of(Fold.FOOT, "letters.competence"),
            Column.of(Fold.FOOT_END, "campaigns.progress"),
            Column.of(Fold.END, "letters.state"));

    private final CampaignReading reading;
    private final CampaignPages pages;

    CampaignsController(CampaignReading reading, CampaignPages pages) {
        this.reading = reading;
        this.pages = pages;
    }

    @GetMapping("/campaigns")
    ModelAndView all() {
        Slice<Row> rows =
                new Slice<>(reading.all().stream().map(CampaignsController::row).toList(), null);
        return Pages.show(
                "correspondence/campaigns",
                ListPage.of(Asked.of("/campaigns", Map.of()), "title", Phrase.of("campaigns.caption"), COLUMNS, rows)
                        .emptyBecause(Phrase.of("campaigns.none")));
    }

    /** @param letter to whom the text is said */
    @GetMapping("/campaigns/{id}")
    ModelAndView one(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID letter) {
        return Pages.show("correspondence/campaign", pages.page(id, letter));
    }

    private static Row row(CampaignReading.Line line) {
        Campaign campaign = line.campaign();
        return Row.of(
                campaign.id().toString(),
                Phrase.plain(campaign.title()),
                campaign.path(),
                new Cell.Name(
                        Phrase.plain(campaign.title()),
                        campaign.path(),
                        Phrase.of("campaigns.until", campaign.joinsUntil())),
                new Cell.Competence(campaign.competence()),
                new Cell.Meta(Phrase.of(
                        "campaigns.of",
                        line.progress().queued(),
                        line.progress().letters(),
                        line.progress().aside())),
                new Cell.State(CampaignPages.tag(campaign.state())));
    }
}
