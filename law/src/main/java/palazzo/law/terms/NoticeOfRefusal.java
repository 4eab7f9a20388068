// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.Optional;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * The notice of the reasons against: it stops the clock from its sending until ten days after the observations, or until
 * the ten days for them are over. It never starts the term again.
 */
@Norm(
        value = "l. 241/1990, art. 10-bis, sospensione",
        doubt = "That the clock stops on the day of sending is our reading.")
final class NoticeOfRefusal {

    private static final int AFTER_OBSERVATIONS = 10;

    /** It suspends since a day of 2020 that was not read; what it did before was not read either. */
    private static final LocalDate SUSPENDS_SINCE = LocalDate.of(2021, 1, 1);

    private NoticeOfRefusal() {}

    static Optional<Stop> find(Facts facts, Counting counting, Steps steps) {
        facts.follows(Event.OBSERVATIONS, Event.NOTICE_SENT);
        Optional<Window> window = Window.of(facts, counting);
        if (window.isPresent() && facts.is(Trait.COMPETITIVE)) {
            steps.add(Step.of(Sentence.NO_NOTICE_IN_COMPETITION, window.get().sent()));
            return Optional.empty();
        }
        return window.map(open -> new Stop(sent(open), resumption(open, facts, steps), Sentence.NOTICE));
    }

    private static LocalDate sent(Window window) {
        if (window.sent().isBefore(SUSPENDS_SINCE)) {
            throw new BadInput(
                    Event.NOTICE_SENT.key(),
                    window.sent(),
                    "what a notice did before " + SUSPENDS_SINCE + " is not known");
        }
        return window.sent();
    }

    private static LocalDate resumption(Window window, Facts facts, Steps steps) {
        steps.add(Step.of(Sentence.NOTICE_WINDOW, window.received(), window.end()));
        Optional<LocalDate> observations = window.answer(Event.OBSERVATIONS, facts, Sentence.LATE_OBSERVATIONS, steps);
        if (observations.isEmpty()) {
            return window.end();
        }
        LocalDate resumption = observations.get().plusDays(AFTER_OBSERVATIONS);
        steps.add(Step.of(Sentence.OBSERVATIONS, observations.get(), resumption));
        return resumption;
    }
}
