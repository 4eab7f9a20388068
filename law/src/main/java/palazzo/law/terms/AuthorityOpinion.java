// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.Optional;
import palazzo.law.Norm;

/** The opinion of the data protection authority in a review: it stops the clock for the days used, ten at most. */
@Norm("d.lgs. 33/2013, art. 5, c. 7, sospensione")
final class AuthorityOpinion {

    private static final int MOST_DAYS = 10;

    private AuthorityOpinion() {}

    static Optional<Stop> find(Facts facts, Counting counting, Steps steps) {
        facts.follows(Event.OPINION, Event.SENT_TO_AUTHORITY);
        return facts.day(Event.SENT_TO_AUTHORITY).map(sent -> {
            LocalDate cap = sent.plusDays(MOST_DAYS);
            LocalDate opinion = facts.dayFrom(Event.OPINION, sent).orElse(cap);
            return new Stop(sent, opinion.isAfter(cap) ? cap : opinion, Sentence.AUTHORITY);
        });
    }
}
