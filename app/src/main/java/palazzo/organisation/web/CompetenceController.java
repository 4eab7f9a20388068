// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Built;
import palazzo.organisation.Built.Standing;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.CompetenceLine;
import palazzo.organisation.LiveWork.Load;
import palazzo.organisation.Unit;
import palazzo.organisation.domain.CompetenceAtWork;
import palazzo.organisation.domain.CompetenceAtWork.Doer;
import palazzo.organisation.web.CarryingPages.CarryingPage;
import palazzo.ui.ActLine;
import palazzo.ui.Pages;
import palazzo.ui.WorkRow;

/** One competence: who carries it, who may do it, what is open under it, what was done, and where. */
@Controller
@AnyStaff
public class CompetenceController {

    private final Catalogue catalogue;
    private final Charts charts;
    private final Today today;
    private final Built built;
    private final CompetenceAtWork atWork;
    private final CarryingPages pages;

    CompetenceController(
            Catalogue catalogue,
            Charts charts,
            Today today,
            Built built,
            CompetenceAtWork atWork,
            CarryingPages pages) {
        this.catalogue = catalogue;
        this.charts = charts;
        this.today = today;
        this.built = built;
        this.atWork = atWork;
        this.pages = pages;
    }

    /**
     * The page of one competence.
     *
     * @param title in the city's words
     * @param units that carry it; none where the city gave it to nobody
     * @param standing how far it works here
     * @param doers who may do it today
     * @param work what is open, of what the reader may see
     * @param with whom it is done with
     * @param acts what was done; null for who may neither do it nor audit it
     */
    public record CompetencePage(
            CompetenceLine line,
            String title,
            List<Unit> units,
            Standing standing,
            Load load,
            List<Doer> doers,
            List<WorkRow> work,
            @Nullable List<ActLine> acts,
            List<CarryingPage> pages,
            List<String> with) {}

    @GetMapping("/funzioni/{code}")
    ModelAndView competence(@PathVariable String code, Locale locale) {
        CompetenceLine line = catalogue.line(code).orElseThrow(() -> new NotFound("competence " + code));
        Chart chart = charts.on(today.date());
        CompetencePage page = new CompetencePage(
                line,
                chart.title(line, locale),
                chart.units().stream()
                        .filter(unit -> chart.carriersOf(code).contains(unit.code()))
                        .toList(),
                built.of(code),
                atWork.load(code),
                atWork.doers(code),
                atWork.rows(code),
                atWork.acts(code).orElse(null),
                pages.of(code),
                with(line, chart, locale));
        return Pages.show("organisation/competence", page);
    }

    /** With whom, as the chart says: units of the house by their names. */
    private static List<String> with(CompetenceLine line, Chart chart, Locale locale) {
        return Stream.of(line.worksWith().split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> chart.unit(one).map(unit -> unit.name(locale)).orElse(one))
                .toList();
    }
}
