// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.Optional;
import palazzo.law.Norm;

/** The one suspension, of 30 days at most, for facts that the office does not hold and cannot get from others. */
@Norm(
        value = "l. 241/1990, art. 2, c. 7",
        doubt = "That its days are those from the stop to the restart, the first one left out, is our reading.")
final class Suspension {

    private static final int MOST_DAYS = 30;

    private Suspension() {}

    static Optional<Stop> find(Facts facts, Counting counting, Steps steps) {
        facts.follows(Event.REPLY, Event.SUSPEND);
        facts.follows(Event.SUSPEND2, Event.SUSPEND);
        facts.follows(Event.REPLY2, Event.SUSPEND2);
        return facts.day(Event.SUSPEND).map(from -> from(from, facts, steps));
    }

    private static Stop from(LocalDate from, Facts facts, Steps steps) {
        LocalDate cap = from.plusDays(MOST_DAYS);
        LocalDate reply = facts.dayFrom(Event.REPLY, from).orElse(LocalDate.MAX);
        if (reply.isAfter(cap)) {
            steps.add(Step.of(Sentence.FACTS_CAP, cap));
        }
        facts.dayFrom(Event.SUSPEND2, from).ifPresent(again -> {
            facts.dayFrom(Event.REPLY2, again);
            steps.add(Step.of(Sentence.SECOND_SUSPENSION, again));
        });
        return new Stop(from, reply.isAfter(cap) ? cap : reply, Sentence.FACTS_ASKED);
    }
}
