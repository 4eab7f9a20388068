// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.directory.HeldOffice;
import palazzo.directory.domain.CardReading;
import palazzo.directory.domain.HeldOffices;
import palazzo.directory.domain.OfficeKinds;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
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

/** Everybody who held an office of a kind on a day. */
@Controller
@AnyStaff
public class OfficesController {

    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "directory.name"),
            Column.of(Fold.FOOT, "directory.office"),
            Column.of(Fold.FOOT_END, "directory.office_days"));

    private final HeldOffices offices;
    private final OfficeKinds kinds;
    private final Sights sights;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Today today;

    OfficesController(
            HeldOffices offices,
            OfficeKinds kinds,
            Sights sights,
            Permission permission,
            WhoActs whoActs,
            Today today) {
        this.permission = permission;
        this.whoActs = whoActs;
        this.offices = offices;
        this.kinds = kinds;
        this.sights = sights;
        this.today = today;
    }

    /** @param mayChangeForms whether the reader may say how the holders are written to */
    public record HoldersPage(ListPage list, boolean mayChangeForms) {}

    @GetMapping("/directory/offices")
    ModelAndView page(@RequestParam Map<String, String> given) {
        boolean mayChange = permission.first(whoActs.now(), "CER-01", "CER-16").isPresent();
        return Pages.show("directory/holders", new HoldersPage(list(given), mayChange));
    }

    @GetMapping("/directory/offices.csv")
    ModelAndView csv(@RequestParam Map<String, String> given) {
        return Pages.csv("cariche", list(given));
    }

    private ListPage list(Map<String, String> given) {
        Asked asked = Asked.of("/directory/offices", given, "office", "day");
        List<Row> rows = sights.now().house() && !asked.get("office").isEmpty()
                ? offices.of(asked.get("office"), day(asked.get("day"))).stream()
                        .map(OfficesController::row)
                        .toList()
                : List.of();
        return ListPage.of(asked, "name", Phrase.of("directory.holders"), COLUMNS, new Slice<>(rows, null))
                .filteredBy(
                        Filter.choice("office", "directory.office", choices()), Filter.date("day", "directory.on_day"))
                .emptyBecause(Phrase.of("directory.holders.none"))
                .asCsv();
    }

    /** A day that is none counts as today: a filter refuses nothing. */
    private LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? today.date() : CardReading.day("day", typed);
        } catch (Refusal none) {
            return today.date();
        }
    }

    private List<Choice> choices() {
        Locale locale = LocaleContextHolder.getLocale();
        return Stream.concat(
                        Stream.of(new Choice("", Phrase.of("directory.office.choose"))),
                        kinds.all().stream().map(kind -> new Choice(kind.code(), Phrase.plain(kind.called(locale)))))
                .toList();
    }

    static Row row(HeldOffice held) {
        String path = "/directory/" + held.party();
        return Row.of(
                held.id().toString(),
                Phrase.plain(held.name()),
                path,
                new Cell.Name(Phrase.plain(held.name()), path, Phrase.plain(held.bodyName())),
                Cell.text(Phrase.plain(held.called(LocaleContextHolder.getLocale()))),
                new Cell.Meta(days(held)));
    }

    static Phrase days(HeldOffice held) {
        return held.lastDay() == null
                ? Phrase.of("directory.from", held.firstDay())
                : Phrase.of("directory.from_to", held.firstDay(), held.lastDay());
    }
}
