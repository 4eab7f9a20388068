// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.directory.HeldOffice;
import palazzo.directory.Party;
import palazzo.directory.domain.BodyKinds;
import palazzo.directory.domain.CardReading;
import palazzo.directory.domain.HeldOffices;
import palazzo.directory.domain.PartyList;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
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
    private static final List<Choice> KINDS = List.of(
            new Choice("", Phrase.of("directory.kind.any")),
            new Choice("PERSON", Phrase.of("directory.kind.PERSON")),
            new Choice("BODY", Phrase.of("directory.kind.BODY")));
    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "directory.name"),
            Column.of(Fold.FOOT, "directory.known_since"),
            Column.of(Fold.END, "directory.state"));

    private final PartyList list;
    private final HeldOffices offices;
    private final PartyPages pages;
    private final PartyTabs tabs;
    private final Sights sights;
    private final Today today;

    DirectoryController(
            PartyList list, HeldOffices offices, PartyPages pages, PartyTabs tabs, Sights sights, Today today) {
        this.offices = offices;
        this.list = list;
        this.pages = pages;
        this.tabs = tabs;
        this.sights = sights;
        this.today = today;
    }

    /** @param mayWrite whether the reader may add to it */
    public record PartiesPage(ListPage list, boolean mayWrite) {}

    @GetMapping("/directory")
    ModelAndView all(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/directory", given, "q", "kind", "sort", "topic");
        String after = asked.after() == null ? "" : asked.after();
        Slice<PartyList.Found> found = list.found(
                new PartyList.Asked(asked.get("q"), asked.get("kind"), asked.get("sort"), asked.get("topic")),
                after,
                sights.now(),
                PAGE);
        Slice<Row> rows = rows(found);
        return Pages.show("directory/parties", new PartiesPage(page(asked, rows), tabs.mayWrite()));
    }

    /** @param day on which a body is looked at; today where it is not given, or is no day */
    @GetMapping("/directory/{id}")
    Object one(@PathVariable UUID id, @RequestParam(defaultValue = "") String day) {
        UUID root = pages.profile(id).sameAs();
        return root == null ? Pages.show(PartyPages.TEMPLATE, pages.of(id, day(day))) : "redirect:/directory/" + root;
    }

    private LocalDate day(String typed) {
        try {
            return typed.isBlank() ? today.date() : CardReading.day("day", typed);
        } catch (Refusal none) {
            return today.date();
        }
    }

    private static ListPage page(Asked asked, Slice<Row> rows) {
        return ListPage.of(asked, "name", Phrase.of("directory.caption"), COLUMNS, rows)
                .filteredBy(
                        Filter.words("q", "directory.words"),
                        Filter.choice("kind", "directory.kind", KINDS),
                        Filter.choice(
                                "sort",
                                "directory.field.SORT",
                                Stream.concat(
                                                Stream.of(new Choice("", Phrase.of("directory.sort.any"))),
                                                CardPages.sorts())
                                        .toList()),
                        Filter.words("topic", "directory.topic"));
    }

    private Slice<Row> rows(Slice<PartyList.Found> found) {
        Map<UUID, HeldOffice> highest =
                offices
                        .heldBy(
                                found.rows().stream()
                                        .map(each -> each.party().id())
                                        .toList(),
                                today.date())
                        .stream()
                        .collect(Collectors.toMap(HeldOffice::party, held -> held, (high, lower) -> high));
        return found.map(each -> row(each, highest.get(each.party().id())));
    }

    private static Row row(PartyList.Found found, @Nullable HeldOffice office) {
        Party party = found.party();
        String path = "/directory/" + party.id();
        Phrase kind = office == null ? kind(found) : PartyPages.said(office);
        return Row.of(
                party.id().toString(),
                Phrase.plain(party.name()),
                path,
                new Cell.Name(Phrase.plain(party.name()), path, kind),
                new Cell.Meta(Phrase.of("directory.since", party.knownSince())),
                new Cell.State(
                        party.confirmed()
                                ? Tag.of(Tone.OK, "directory.confirmed")
                                : Tag.of(Tone.PLAIN, "directory.unconfirmed")));
    }

    private static Phrase kind(PartyList.Found found) {
        return found.sort().isEmpty()
                ? Phrase.of("directory.kind." + found.party().kind())
                : Phrase.plain(BodyKinds.called(found.sort(), LocaleContextHolder.getLocale()));
    }
}
