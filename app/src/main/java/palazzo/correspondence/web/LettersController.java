// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.correspondence.domain.Distribution;
import palazzo.correspondence.domain.LetterList;
import palazzo.correspondence.domain.LetterRow;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Stale;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Colleagues;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.Sights;
import palazzo.search.SavedViews;
import palazzo.ui.Asked;
import palazzo.ui.BulkAct;
import palazzo.ui.Choice;
import palazzo.ui.ListPage;
import palazzo.ui.Outcome;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The letters as a list, and giving many of them to somebody at once. */
@Controller
@AnyStaff
public class LettersController {

    private static final String TEMPLATE = "correspondence/letters";
    private static final int PAGE = 50;
    private static final int MOST = 10_000;

    private final LetterList letters;
    private final LetterRows rows;
    private final LetterFilters filters;
    private final SavedViews saved;
    private final Colleagues colleagues;
    private final Distribution distribution;
    private final Sights sights;
    private final Problems.Sayer sayer;

    LettersController(
            LetterList letters,
            LetterRows rows,
            LetterFilters filters,
            SavedViews saved,
            Colleagues colleagues,
            Distribution distribution,
            Sights sights,
            Problems.Sayer sayer) {
        this.letters = letters;
        this.rows = rows;
        this.filters = filters;
        this.saved = saved;
        this.colleagues = colleagues;
        this.distribution = distribution;
        this.sights = sights;
        this.sayer = sayer;
    }

    /** @param people to whom the chosen letters can be given */
    public record LettersPage(ListPage list, List<Choice> people, boolean mayType) {}

    @GetMapping("/letters")
    ModelAndView list(@RequestParam Map<String, String> given) {
        return Pages.show(TEMPLATE, page(list(given, PAGE)));
    }

    @GetMapping("/letters.csv")
    ModelAndView csv(@RequestParam Map<String, String> given) {
        return Pages.csv("lettere", list(given, MOST));
    }

    @PostMapping("/letters/assignments")
    ModelAndView giveChosen(
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String to,
            @RequestParam Map<String, String> given) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        chosen.forEach(letter -> outcomes.put(letter.toString(), give(letter, to)));
        return Pages.done(TEMPLATE, page(list(given, PAGE).after(outcomes)));
    }

    private Outcome give(UUID letter, String to) {
        try {
            Colleagues.Place place = Colleagues.read(to);
            distribution.assign(letter, place.unit(), place.person());
            return new Outcome(true, Phrase.of("letters.given"));
        } catch (Refusal refusal) {
            return new Outcome(false, Phrase.plain(sayer.say(refusal).text()));
        } catch (NotCompetent refused) {
            return new Outcome(false, Phrase.of("letters.not_competent", String.join(", ", refused.needed())));
        } catch (Stale | NotFound changed) {
            return new Outcome(false, Phrase.of("letters.changed"));
        }
    }

    private LettersPage page(ListPage list) {
        return new LettersPage(list, colleagues.choices(), filters.mayType());
    }

    private ListPage list(Map<String, String> given, int size) {
        Asked asked = filters.asked(given);
        Slice<LetterRow> page = letters.page(filters.criteria(asked), order(asked), asked.after(), sights.now(), size);
        ListPage list = ListPage.of(
                        asked, "-arrived", Phrase.of("letters.caption"), LetterRows.COLUMNS, rows.rows(page))
                .filteredBy(filters.filters())
                .actedOn(new BulkAct(Phrase.of("letters.give"), "/letters/assignments", true))
                .asCsv();
        return saved.on(list, filters.views(asked));
    }

    private static LetterList.Order order(Asked asked) {
        return switch (asked.sort("-arrived")) {
            case "arrived" -> LetterList.Order.OLDEST;
            case "due" -> LetterList.Order.FIRST_DUE;
            case "-due" -> LetterList.Order.LAST_DUE;
            default -> LetterList.Order.NEWEST;
        };
    }
}
