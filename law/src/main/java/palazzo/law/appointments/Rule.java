// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.util.function.Function;

/** How a check judges: opaque to whoever asks it. */
public final class Rule {

    private final String id;
    private final Function<Reading, Outcome> judge;

    Rule(String id, Function<Reading, Outcome> judge) {
        this.id = id;
        this.judge = judge;
    }

    CheckSheet sheet() {
        return CheckSheet.of(id);
    }

    Outcome judge(Reading reading) {
        return judge.apply(reading);
    }
}
