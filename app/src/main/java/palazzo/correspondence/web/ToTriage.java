// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.LetterList;
import palazzo.correspondence.domain.LetterState;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Sight;
import palazzo.tasks.UnitPart;
import palazzo.ui.Phrase;
import palazzo.ui.Sum;

/** The letters that wait for triage, at the unit that weighs them. */
@Component
class ToTriage implements UnitPart {

    private static final Phrase WHAT = Phrase.of("letters.unit.to_triage");

    private final LetterList letters;
    private final Charts charts;
    private final Today today;

    ToTriage(LetterList letters, Charts charts, Today today) {
        this.letters = letters;
        this.charts = charts;
        this.today = today;
    }

    @Override
    public Phrase what() {
        return WHAT;
    }

    @Override
    public Optional<Sum> waiting(String unit, Sight sight) {
        if (!charts.on(today.date()).carriersOf("STE-04").contains(unit)) {
            return Optional.empty();
        }
        long count = letters.count(LetterList.Asked.ALL.in(List.of(LetterState.ARRIVED)), sight);
        return Optional.of(new Sum(count, WHAT, "/triage", false));
    }
}
