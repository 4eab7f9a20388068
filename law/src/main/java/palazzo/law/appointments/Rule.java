// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.util.Optional;
import java.util.function.Function;
import palazzo.law.terms.Term;

/** How a check judges, and the one term it may count: opaque to whoever asks it. */
public final class Rule {

    private final String id;
    private final Optional<Term> term;
    private final Function<Reading, Outcome> judge;

    private Rule(String id, Optional<Term> term, Function<Reading, Outcome> judge) {
        this.id = id;
        this.term = term;
        this.judge = judge;
    }

    Rule(String id, Function<Reading, Outcome> judge) {
        this(id, Optional.empty(), judge);
    }

    Rule(String id, Term term, Function<Reading, Outcome> judge) {
        this(id, Optional.of(term), judge);
    }

    CheckSheet sheet() {
        return CheckSheet.of(id);
    }

    Optional<Term> term() {
        return term;
    }

    Outcome judge(Reading reading) {
        return judge.apply(reading);
    }
}
