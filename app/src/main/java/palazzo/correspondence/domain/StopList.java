// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.trail.Trail;

/**
 * What a stopped sender writes by mail goes to the unwanted ones without anybody weighing it. It is kept, seen in the list, and
 * can be weighed after all. Certified mail is never stopped.
 */
@Component
class StopList {

    private final PinnedRules rules;
    private final Letters letters;
    private final Charts charts;
    private final Visibility visibility;
    private final Trail trail;
    private final Today today;

    StopList(PinnedRules rules, Letters letters, Charts charts, Visibility visibility, Trail trail, Today today) {
        this.rules = rules;
        this.letters = letters;
        this.charts = charts;
        this.visibility = visibility;
        this.trail = trail;
        this.today = today;
    }

    /** In the transaction in which it comes in. */
    @Transactional(propagation = Propagation.MANDATORY)
    void weighs(Letter letter) {
        if (letter.arrival().channel() == Channel.EMAIL) {
            rules.of(letter).filter(PinnedRules.Rule::stops).ifPresent(rule -> stop(letter, rule));
        }
    }

    private void stop(Letter letter, PinnedRules.Rule rule) {
        Optional<String> unit = charts.on(today.date()).carriersOf(rule.competence()).stream()
                .sorted()
                .findFirst();
        unit.ifPresent(code -> {
            Handling handling = new Handling(Outcome.UNWANTED, rule.competence(), code, null, null, null, today.now());
            Letter stopped = letter.triaged(handling, letter.label());
            letters.save(stopped);
            visibility.follows(stopped);
            trail.record("letter.stopped", letter.subject());
        });
    }
}
