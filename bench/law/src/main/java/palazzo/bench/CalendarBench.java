// SPDX-License-Identifier: EUPL-1.2
package palazzo.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import palazzo.law.calendar.Holidays;
import palazzo.law.calendar.Town;
import palazzo.law.calendar.YearCalendar;

/** The calendar of one year of one town; to be under a millisecond. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class CalendarBench {

    private static final int FIRST = 2000;
    private static final int YEARS = 50;

    private final Holidays holidays = new Holidays(Town.named("town", "milano"));
    private int turn;

    /** Holidays, flag days and working days. */
    @Benchmark
    public YearCalendar year() {
        turn = (turn + 1) % YEARS;
        return YearCalendar.of(FIRST + turn, holidays);
    }
}
