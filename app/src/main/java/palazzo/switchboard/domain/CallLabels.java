// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.People;
import palazzo.organisation.PostKind;

/** Who may see calls and visits. */
@Component
class CallLabels {

    /** The switchboard, whoever carries it. */
    static final String COMPETENCE = "URC-02";

    private final Charts charts;
    private final People people;
    private final Today today;

    CallLabels(Charts charts, People people, Today today) {
        this.charts = charts;
        this.people = people;
        this.today = today;
    }

    /** The units that carry the switchboard today. */
    Set<String> switchboard() {
        return charts.on(today.date()).carriersOf(COMPETENCE);
    }

    /** For the switchboard and these units. */
    Label open(String... units) {
        Set<String> offices = new HashSet<>(switchboard());
        offices.addAll(Set.of(units));
        return new Label(Label.Kind.UNIT, offices, Set.of());
    }

    /** For who took the call, the heads of the switchboard and who leads the Cabinet: nobody else is told of threats. */
    Label reserved(UUID taker) {
        Set<String> units = switchboard();
        Set<UUID> named = new HashSet<>(Set.of(taker));
        people.onDuty(today.date()).stream()
                .filter(actor -> actor.person() != null && mustKnow(actor, units))
                .forEach(actor -> named.add(actor.required()));
        return new Label(Label.Kind.NAMED, Set.of(), named);
    }

    private static boolean mustKnow(Actor actor, Set<String> units) {
        return actor.is(PostKind.CHIEF)
                || actor.holdings().stream()
                        .anyMatch(holding -> holding.kind() == PostKind.HEAD && units.contains(holding.unit()));
    }
}
