// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import palazzo.law.Norm;

/** Once the works have ended, what is due for a religious share is the report on them. */
@Norm("l.r. Lombardia 12/2005, art. 73, relazione finale")
record FinalReport() implements Change {

    private static final Length LENGTH = new Length.Months(6);

    @Override
    public Set<Event> events() {
        return Set.of(Event.WORKS_END);
    }

    @Override
    public End newEnd(End end, Facts facts, Counting counting, Steps steps) {
        Optional<LocalDate> worksEnd = facts.day(Event.WORKS_END);
        if (worksEnd.isEmpty()) {
            return end;
        }
        LocalDate reportDue = LENGTH.end(worksEnd.get(), counting.holidays());
        steps.add(Step.of(Sentence.WORKS_ENDED, worksEnd.get()));
        LENGTH.explain(worksEnd.get(), reportDue, steps);
        return End.on(reportDue);
    }
}
