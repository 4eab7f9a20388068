// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registration;
import palazzo.registry.domain.AwaitedDocuments;
import palazzo.registry.domain.Entries;
import palazzo.registry.domain.Entries.Wanted;
import palazzo.search.SavedViews;
import palazzo.ui.Asked;
import palazzo.ui.Choice;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;

/** The registry of a year, as far as the reader may see it. */
@Controller
@AnyStaff
public class RegistryController {

    private static final int PAGE = 50;

    /** A file holds no more rows: a spreadsheet of a whole year is drawn up month by month. */
    private static final int IN_A_FILE = 20_000;

    private final Entries entries;
    private final Sights sights;
    private final AwaitedDocuments awaited;
    private final SavedViews saved;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Today today;

    RegistryController(
            Entries entries,
            Sights sights,
            AwaitedDocuments awaited,
            SavedViews saved,
            Permission permission,
            WhoActs whoActs,
            Today today) {
        this.entries = entries;
        this.sights = sights;
        this.awaited = awaited;
        this.saved = saved;
        this.permission = permission;
        this.whoActs = whoActs;
        this.today = today;
    }

    /**
     * @param day where the register of today is; empty for whom it is not
     * @param awaited how many documents wait for a number of the city's own registry
     */
    public record RegistryPage(ListPage list, int year, String day, int awaited) {}

    @GetMapping("/registry")
    ModelAndView registry(@RequestParam Map<String, String> given) {
        Asked asked = asked(given);
        String day = permission.may(whoActs.now(), "AAG-02") ? "/registry/days/" + today.date() : "";
        return Pages.show(
                "registry/registry",
                new RegistryPage(
                        list(asked, PAGE),
                        year(asked),
                        day,
                        day.isEmpty() ? 0 : awaited.all().size()));
    }

    @GetMapping("/registry.csv")
    ModelAndView csv(@RequestParam Map<String, String> given) {
        Asked asked = asked(given);
        return Pages.csv("protocollo-" + year(asked), list(asked, IN_A_FILE));
    }

    private ListPage list(Asked asked, int size) {
        Wanted wanted = new Wanted(
                year(asked),
                oneOf(asked.get("direction"), "IN", "OUT", "INTERNAL"),
                oneOf(asked.get("state"), "inForce", "annulled"),
                asked.get("q"));
        Slice<Registration> found = entries.page(wanted, sights.now(), asked.after(), size);
        ListPage list = ListPage.of(
                        asked, "number", Phrase.of("registry.caption"), EntryRows.COLUMNS, found.map(EntryRows::row))
                .filteredBy(
                        Filter.words("q", "registry.words"),
                        Filter.choice("year", "registry.year", years()),
                        Filter.choice("direction", "registry.direction", choices("direction", "IN", "OUT", "INTERNAL")),
                        Filter.choice("state", "registry.state", choices("state", "inForce", "annulled")))
                .asCsv();
        return saved.on(list, List.of());
    }

    private static Asked asked(Map<String, String> given) {
        return Asked.of("/registry", given, "q", "year", "direction", "state");
    }

    private int year(Asked asked) {
        String year = asked.get("year");
        return year.matches("\\d{4}") ? Integer.parseInt(year) : today.date().getYear();
    }

    private List<Choice> years() {
        List<Choice> years = new ArrayList<>();
        years.add(new Choice(
                "", Phrase.of("registry.this_year", String.valueOf(today.date().getYear()))));
        entries.years().stream()
                .filter(year -> year != today.date().getYear())
                .forEach(year -> years.add(new Choice(String.valueOf(year), Phrase.plain(String.valueOf(year)))));
        return years;
    }

    private static List<Choice> choices(String filter, String... values) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of("registry." + filter + ".any")));
        for (String value : values) {
            choices.add(new Choice(value, Phrase.of("registry." + filter + "." + value)));
        }
        return choices;
    }

    private static String oneOf(String asked, String... known) {
        return List.of(known).contains(asked) ? asked : "";
    }
}
