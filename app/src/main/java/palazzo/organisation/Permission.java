// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
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
        return through(actor, competence).isPresent();
    }

    /** The post through which {@code actor} may carry out {@code competence} today, their own before another's. */
    public Optional<Holding> through(Actor actor, String competence) {
        Chart chart = charts.on(today.date());
        Set<String> carriers = chart.carriersOf(competence);
        return actor.holdings().stream()
                .filter(holding -> reach(holding, chart).stream().anyMatch(carriers::contains))
                .findFirst();
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

    /**
     * What {@code actor} may carry out of what a use case needs, or the first of it where it works for a post of theirs.
     * Empty where neither.
     */
    public Optional<String> first(Actor actor, Competence needed) {
        return first(actor, needed.value())
                .or(() -> worksFor(actor, needed) ? Optional.of(needed.value()[0]) : Optional.empty());
    }

    /**
     * Lets pass who may do what a use case needs.
     *
     * @return the competence that is carried out
     * @throws NotCompetent for whom it is not
     */
    public String require(Actor actor, Competence needed) {
        return first(actor, needed).orElseThrow(() -> new NotCompetent(List.of(needed.value())));
    }

    /** Whether {@code actor} may do what {@code useCase} does, a class with a {@link Competence}: for a page that shows a button. */
    public boolean may(Actor actor, Class<?> useCase) {
        Competence needed = AnnotatedElementUtils.findMergedAnnotation(useCase, Competence.class);
        return needed != null && first(actor, needed).isPresent();
    }

    private static boolean worksFor(Actor actor, Competence needed) {
        return Arrays.stream(needed.worksFor()).anyMatch(actor::is);
    }

    /** The units whose work {@code actor} may do today. */
    public Set<String> reach(Actor actor) {
        Chart chart = charts.on(today.date());
        return actor.holdings().stream()
                .flatMap(holding -> reach(holding, chart).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> reach(Holding holding, Chart chart) {
        if (holding.kind().leadsTheCabinet()) {
            return chart.units().stream().map(Unit::code).collect(Collectors.toUnmodifiableSet());
        }
        if (holding.kind() == PostKind.HEAD) {
            return chart.atOrBelow(Set.of(holding.unit()));
        }
        return holding.kind().worksInUnit() ? Set.of(holding.unit()) : Set.of();
    }
}
