// SPDX-License-Identifier: EUPL-1.2
package palazzo.bench;

import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import palazzo.law.terms.Counting;
import palazzo.law.terms.Deadline;
import palazzo.law.terms.Event;
import palazzo.law.terms.Facts;
import palazzo.law.terms.OpinionTerm;
import palazzo.law.terms.ProcedureTerm;

/** Terms a second on one core, each from another day of ten years; to be over a million. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class TermsBench {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 3652;

    private final Facts[] stopped = new Facts[DAYS];
    private int turn;

    /** What stopped the procedures is known before the clock runs. */
    @Setup
    public void tell() {
        for (int i = 0; i < DAYS; i++) {
            stopped[i] = stoppedTwice(FIRST.plusDays(i));
        }
    }

    /** Both last days of a plain term. */
    @Benchmark
    public Deadline plain() {
        return OpinionTerm.ASSENT.deadline(Facts.from(nextDay()), Counting.ORDINARY);
    }

    /** Both last days of a procedure that a suspension and a notice of refusal stopped. */
    @Benchmark
    public Deadline stoppedTwice() {
        turn = (turn + 1) % DAYS;
        return ProcedureTerm.CONCLUSION.deadline(stopped[turn], Counting.ORDINARY);
    }

    /** The same, and the telling of its seven facts. */
    @Benchmark
    public Deadline toldAndStoppedTwice() {
        return ProcedureTerm.CONCLUSION.deadline(stoppedTwice(nextDay()), Counting.ORDINARY);
    }

    /** A plain term with its reasons put into words. */
    @Benchmark
    public Object withItsWords() {
        return plain().why();
    }

    private static Facts stoppedTwice(LocalDate day) {
        return Facts.from(day)
                .withDays(90)
                .with(Event.SUSPEND, day.plusDays(20))
                .with(Event.REPLY, day.plusDays(38))
                .with(Event.NOTICE_SENT, day.plusDays(75))
                .with(Event.NOTICE_RECEIVED, day.plusDays(75))
                .with(Event.OBSERVATIONS, day.plusDays(84));
    }

    private LocalDate nextDay() {
        turn = (turn + 1) % DAYS;
        return FIRST.plusDays(turn);
    }
}
