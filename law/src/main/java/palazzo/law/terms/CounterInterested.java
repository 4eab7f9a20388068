// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.util.Optional;
import palazzo.law.Norm;

/** The notice to counter-interested persons: it stops the clock until they oppose or their ten days are over. */
@Norm(
        value = "d.lgs. 33/2013, art. 5, cc. 5-6, sospensione",
        doubt = "That the clock stops on the day of sending is our reading.")
final class CounterInterested {

    private CounterInterested() {}

    static Optional<Stop> find(Facts facts, Counting counting, Steps steps) {
        facts.follows(Event.OPPOSITION, Event.NOTICE_SENT);
        return Window.of(facts, counting).map(window -> {
            steps.add(Step.of(Sentence.OPPOSITION_WINDOW, window.received(), window.end()));
            return new Stop(
                    window.sent(),
                    window.answer(Event.OPPOSITION, facts, Sentence.LATE_OPPOSITION, steps)
                            .orElse(window.end()),
                    Sentence.COUNTER_INTERESTED);
        });
    }
}
