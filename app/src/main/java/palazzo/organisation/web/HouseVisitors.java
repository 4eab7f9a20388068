// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.WhoActs;
import palazzo.ui.Visitor;
import palazzo.ui.Visitors;
import palazzo.ui.Words;

/** Who is logged in, for the header: their units, or the post they hold outside the chart. */
@Component
class HouseVisitors implements Visitors {

    private final WhoActs whoActs;
    private final Charts charts;
    private final Today today;
    private final Words words;

    HouseVisitors(WhoActs whoActs, Charts charts, Today today, Words words) {
        this.whoActs = whoActs;
        this.charts = charts;
        this.today = today;
        this.words = words;
    }

    @Override
    public Optional<Visitor> visitor() {
        Actor actor = whoActs.now();
        return actor.isStaff() ? Optional.of(new Visitor(actor.name(), place(actor))) : Optional.empty();
    }

    private String place(Actor actor) {
        Locale locale = LocaleContextHolder.getLocale();
        Chart chart = charts.on(today.date());
        return actor.holdings().stream()
                .filter(holding -> holding.insteadOf() == null)
                .map(holding -> chart.unit(holding.unit())
                        .map(unit -> unit.name(locale))
                        .orElseGet(() -> words.t(locale, "post." + holding.kind())))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
