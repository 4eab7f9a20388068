// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * Elements asked for before the end: the term starts again when they come, once only. Asked for after the strict last
 * day but not after the legal one, they move the legal one only.
 *
 * @param days of the new term
 */
@Norm("l. 241/1990, art. 16, c. 4")
@Norm("l. 241/1990, art. 17-bis, c. 1")
@Norm(
        value = "d.P.R. 184/2006, art. 6, c. 5, richiesta corretta",
        doubt =
                "We know from memory that access to documents starts again from the regular request; that it does so once"
                        + " is our reading.")
record Interruption(int days) implements Change {

    @Override
    public Set<Event> events() {
        return Set.of(Event.ELEMENTS_ASKED, Event.ELEMENTS_RECEIVED, Event.ELEMENTS_ASKED2);
    }

    @Override
    public End newEnd(End end, Facts facts, Counting counting, Steps steps) {
        facts.follows(Event.ELEMENTS_RECEIVED, Event.ELEMENTS_ASKED);
        facts.follows(Event.ELEMENTS_ASKED2, Event.ELEMENTS_ASKED);
        Optional<LocalDate> asked = facts.day(Event.ELEMENTS_ASKED);
        if (asked.isEmpty()) {
            return end;
        }
        LocalDate due = counting.roll(end.legal());
        if (asked.get().isAfter(due)) {
            steps.add(Step.of(Sentence.TOO_LATE, asked.get(), due));
            return end;
        }
        Steps told = new Steps();
        LocalDate newEnd = fromReceipt(asked.get(), facts, told);
        if (asked.get().isAfter(end.strict())) {
            steps.add(Step.of(Sentence.ALREADY_OVER, end.strict(), asked.get()));
            told.add(Step.of(Sentence.STARTS_AGAIN_BY_LAW, due));
            told.add(Step.of(Sentence.NEW_LAST_DAY, newEnd));
            return end.withLegal(newEnd, told.taken());
        }
        told.taken().forEach(steps::add);
        steps.add(Step.of(Sentence.NEW_LAST_DAY, newEnd));
        return End.on(newEnd);
    }

    private LocalDate fromReceipt(LocalDate asked, Facts facts, Steps told) {
        LocalDate received = facts.dayFrom(Event.ELEMENTS_RECEIVED, asked)
                .orElseThrow(() -> new BadInput(
                        Event.ELEMENTS_RECEIVED.key(), "", "the term has no end before the elements asked for come"));
        told.add(new Step.Said(Sentence.INTERRUPTED, asked, received, days));
        facts.dayFrom(Event.ELEMENTS_ASKED2, asked)
                .ifPresent(again -> told.add(Step.of(Sentence.SECOND_INTERRUPTION, again)));
        return received.plusDays(days);
    }
}
