// SPDX-License-Identifier: EUPL-1.2
package palazzo.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import palazzo.law.precedence.Ceremony;
import palazzo.law.precedence.Decree;
import palazzo.law.precedence.Guest;
import palazzo.law.precedence.Order;
import palazzo.law.precedence.Seniority;

/** Six hundred guests put in order; to be within 50 milliseconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class PrecedenceBench {

    private static final int GUESTS = 600;
    private static final int DAYS = 997;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final List<String> OFFICES = List.of(
            "Sindaco",
            "Prefetto",
            "Senatore",
            "Presidente della Regione",
            "Ministro dell'Interno",
            "Rettore",
            "Console",
            "Comandante militare interregionale",
            "Consigliere regionale",
            "Assessore comunale",
            "Consigliere comunale",
            "Presidente di associazione combattentistica o d'arma");

    private final Ceremony ceremony = Ceremony.of().in("Milano");
    private final List<Guest> mixed = guests(OFFICES);
    private final List<Guest> equals = guests(List.of("Consigliere comunale"));

    /** A hall of many offices, with equals in each. */
    @Benchmark
    public Order manyOffices() {
        return Decree.published().order(ceremony, mixed);
    }

    /** A hall of equals, told apart by the day they took office and by their names. */
    @Benchmark
    public Order oneOffice() {
        return Decree.published().order(ceremony, equals);
    }

    private static List<Guest> guests(List<String> offices) {
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < GUESTS; i++) {
            Guest guest = Guest.of("Ospite " + i * DAYS % GUESTS, offices.get(i % offices.size()));
            guests.add(guest.with(Seniority.UNKNOWN.since(FIRST.plusDays(i * 7L % DAYS / 3))));
        }
        return guests;
    }
}
