// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;

/**
 * Who may do what: a post in a unit that carries the competence in the chart of today. The head of a unit may do what the
 * units below it do; the Chief and the Vice, what any unit of the Cabinet does.
 */
@Component
public class Permission {

    private final Charts charts;
    private final Today today;

    Permission(Charts charts, Today today) {
        this.charts = charts;
        this.today = today;
    }

    /** Whether {@code actor} may carry out {@code competence} today. */
    public boolean may(Actor actor, String competence) {
        if (!actor.isStaff()) {
            return false;
        }
        Set<String> carriers = charts.on(today.date()).carriersOf(competence);
        return !carriers.isEmpty() && reach(actor).stream().anyMatch(carriers::contains);
    }

    /** The first of {@code competences} that {@code actor} may carry out. */
    public Optional<String> first(Actor actor, String... competences) {
        return Arrays.stream(competences).filter(code -> may(actor, code)).findFirst();
    }

    /**
     * Lets pass who may carry out one of {@code competences}.
     *
     * @return the one that is carried out
     * @throws NotCompetent for whom none is
     */
    public String require(Actor actor, String... competences) {
        return first(actor, competences).orElseThrow(() -> new NotCompetent(List.of(competences)));
    }

    /** The units whose work {@code actor} may do today. */
    public Set<String> reach(Actor actor) {
        Chart chart = charts.on(today.date());
        if (actor.holdings().stream().anyMatch(holding -> holding.kind().leadsTheCabinet())) {
            return Set.copyOf(chart.units().stream().map(Unit::code).toList());
        }
        Set<String> reach = new HashSet<>(actor.units());
        reach.addAll(chart.atOrBelow(headed(actor)));
        return reach;
    }

    private static Collection<String> headed(Actor actor) {
        return actor.holdings().stream()
                .filter(holding -> holding.kind() == PostKind.HEAD)
                .map(Holding::unit)
                .toList();
    }
}
