// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.directory.Party;
import palazzo.directory.domain.Parties;
import palazzo.kernel.Slice;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Who writes to the house: the register, and a page for each with what happened around them. */
@Controller
@AnyStaff
public class DirectoryController {

    private static final int PAGE = 50;
    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "directory.name"),
            Column.of(Fold.FOOT, "directory.known_since"),
            Column.of(Fold.END, "directory.state"));

    private final Parties parties;
    private final PartyPages pages;
    private final Sights sights;

    DirectoryController(Parties parties, PartyPages pages, Sights sights) {
        this.parties = parties;
        this.pages = pages;
        this.sights = sights;
    }

    @GetMapping("/directory")
    ModelAndView all(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/directory", given, "q");
        String after = asked.after() == null ? "" : asked.after();
        Slice<Row> rows =
                parties.page(asked.get("q"), after, sights.now(), PAGE).map(DirectoryController::row);
        return Pages.show(
                "directory/parties",
                ListPage.of(asked, "name", Phrase.of("directory.caption"), COLUMNS, rows)
                        .filteredBy(Filter.words("q", "directory.words")));
    }

    @GetMapping("/directory/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(PartyPages.TEMPLATE, pages.of(id));
    }

    private static Row row(Party party) {
        String path = "/directory/" + party.id();
        return Row.of(
                party.id().toString(),
                Phrase.plain(party.name()),
                path,
                new Cell.Name(Phrase.plain(party.name()), path, Phrase.of("directory.kind." + party.kind())),
                new Cell.Meta(Phrase.of("directory.since", party.knownSince())),
                new Cell.State(
                        party.confirmed()
                                ? Tag.of(Tone.OK, "directory.confirmed")
                                : Tag.of(Tone.PLAIN, "directory.unconfirmed")));
    }
}
