// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The ten days in which somebody may answer a notice.
 *
 * @param sent the day the notice left
 * @param received the day it came; the day it left where nobody said, as with certified mail
 * @param end the last day to answer, moved to an open day
 */
record Window(LocalDate sent, LocalDate received, LocalDate end) {

    private static final int DAYS = 10;

    static Optional<Window> of(Facts facts, Counting counting) {
        facts.follows(Event.NOTICE_RECEIVED, Event.NOTICE_SENT);
        return facts.day(Event.NOTICE_SENT).map(sent -> {
            LocalDate received = facts.dayFrom(Event.NOTICE_RECEIVED, sent).orElse(sent);
            return new Window(sent, received, counting.roll(received.plusDays(DAYS)));
        });
    }

    /** The answer, where it came in time; a late one is told with {@code late}. */
    Optional<LocalDate> answer(Event event, Facts facts, Sentence late, Steps steps) {
        Optional<LocalDate> answer = facts.dayFrom(event, received);
        answer.filter(day -> day.isAfter(end)).ifPresent(day -> steps.add(Step.of(late, day)));
        return answer.filter(day -> !day.isAfter(end));
    }
}
